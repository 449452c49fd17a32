import type { ReactNode } from "react";
import { MatrixTable } from "@/components/district/matrix";
import { Stat } from "@/components/ui/stat";
import { partHref } from "@/lib/features/dashboards/filter";
import type { OverviewView } from "@/lib/features/dashboards/types";
import type { CommuneCells } from "@/lib/features/districts/types";
import { formatDate } from "@/lib/format/date";
import { formatFixedRange } from "@/lib/format/fixed";
import { formatNumber, formatRange } from "@/lib/format/number";
import { CriteriaPart } from "./criteria-part";
import { DistrictPart } from "./district-part";
import { Files } from "./files";
import { DashboardFrame } from "./frame";
import { IndicatorsPart } from "./indicators-part";
import { LacksTable } from "./lacks-table";
import { LateTable } from "./late-table";
import { OutOfForceLine } from "./out-of-force";
import { QualityStats } from "./quality-page";
import { TargetBars } from "./targets-part";
import { Groups } from "./waiting-part";
import { WeekStats } from "./week-page";

const MOST_LATE = 5;
/** Communes as a matrix where one eye takes them in; the whole province has a page of its own. */
const MOST_COMMUNES = 40;

/** The first page of the dashboards: each part short, with the way to the whole of it. */
export function OverviewPage({ view }: { view: OverviewView }) {
  const { frame, summary, targets, districts, communes, holding, indicators } = view;
  const judged = communes.length > 0 && frame.inForce;
  const one = communes.length === 1 ? communes[0] : undefined;
  return (
    <DashboardFrame frame={frame} path={frame.leads ? "/tong-quan/toan-tinh" : "/tong-quan"} title={titleOf(view)}>
      <OutOfForceLine frame={frame} />
      {judged && (one === undefined ? <SummaryStats view={view} /> : <CommuneStats view={view} commune={one} />)}
      {targets !== null && <Targets view={view} targets={targets} />}
      {frame.ownIndicators > 0 && (
        <Part id="chi-tieu" title="Chỉ tiêu cơ quan phụ trách" view={view} path="/tong-quan/chi-tieu" all="Xem biểu đồ">
          <IndicatorsPart indicators={indicators} filter={frame.filter} file="chi-tieu" about="chỉ tiêu phụ trách" />
        </Part>
      )}
      {judged && districts.length > 1 && (
        <Part id="theo-huyen" title="Theo huyện" view={view}>
          <DistrictPart districts={districts} summary={summary} filter={frame.filter} />
        </Part>
      )}
      {judged && one !== undefined && (
        <Part
          id="con-thieu"
          title={`Tiêu chí xã ${one.name} còn thiếu`}
          view={view}
          path="/tong-quan/tieu-chi"
          all="Xem từng chỉ tiêu"
        >
          <LacksTable about="tiêu chí" rows={holding} />
          <Files name="tieu-chi" filter={frame.filter} about="tiêu chí còn thiếu" />
        </Part>
      )}
      {judged && one === undefined && communes.length <= MOST_COMMUNES && (
        <Part id="cac-xa" title={`${communes.length} xã theo từng tiêu chí`} view={view}>
          <MatrixTable communes={communes} criteria={frame.criteria} />
          <Files name="cac-xa" filter={frame.filter} about="các xã theo từng tiêu chí" />
        </Part>
      )}
      {judged && one === undefined && (
        <Part
          id="tieu-chi"
          title="Tiêu chí các xã còn thiếu"
          view={view}
          path="/tong-quan/tieu-chi"
          all="Xem từng chỉ tiêu"
        >
          <CriteriaPart holding={holding} communes={communes.length} filter={frame.filter} />
        </Part>
      )}
      <Daily view={view} />
    </DashboardFrame>
  );
}

function titleOf({ frame }: OverviewView): string {
  if (frame.everywhere) return "Tổng quan toàn tỉnh";
  if (frame.ownIndicators > 0) return `Tổng quan của ${frame.organisation}`;
  if (frame.commune !== null) return `Tổng quan xã ${frame.commune}`;
  const [district, ...others] = frame.choices.districts;
  if (district === undefined || others.length > 0) return `Tổng quan của ${frame.organisation}`;
  return `Tổng quan ${district.name}`;
}

type PartProps = { id: string; title: string; view: OverviewView; path?: string; all?: string; children: ReactNode };

function Part({ id, title, view, path, all, children }: PartProps) {
  return (
    <section className="part" id={id}>
      <h2>{title}</h2>
      {children}
      {path !== undefined && (
        <p className="no-print">
          <a href={partHref(path, view.frame.filter)}>{all}</a>
        </p>
      )}
    </section>
  );
}

function SummaryStats({ view: { summary, waiting, frame } }: { view: OverviewView }) {
  return (
    <dl className="figures">
      <Stat label={frame.everywhere ? "Số xã" : "Số xã phụ trách"} value={summary.communes} />
      <Stat label={`Đạt ${frame.criteria.length}/${frame.criteria.length} tiêu chí`} value={summary.complete} />
      <Stat label="Đã được công nhận NTM" value={summary.recognised} />
      <Stat label="Bình quân tiêu chí/xã" value={formatFixedRange(summary.average, summary.averageAtMost, 1)} />
      <Stat label="Số liệu đang chờ" value={waiting.total} />
    </dl>
  );
}

/** One commune has no average and no chart of equal bars. */
function CommuneStats({ view: { frame, waiting }, commune }: { view: OverviewView; commune: CommuneCells }) {
  return (
    <dl className="figures">
      <Stat
        label={`Tiêu chí xã ${commune.name} đạt`}
        value={`${formatRange(commune.met, commune.metAtMost)}/${frame.criteria.length}`}
      />
      <Stat label="Đạt chuẩn NTM" value={commune.recognised ? "đã công nhận" : "chưa công nhận"} />
      <Stat label="Số liệu đang chờ" value={formatNumber(waiting.total)} />
    </dl>
  );
}

function Targets({ view, targets }: { view: OverviewView; targets: NonNullable<OverviewView["targets"]> }) {
  const { late, year, document } = targets;
  return (
    <Part
      id="muc-tieu"
      title={`Mục tiêu năm ${year}`}
      view={view}
      path="/tong-quan/muc-tieu"
      all={`Xem cả ${late.length} đơn vị chậm tiến độ`}
    >
      <p className="mute">Theo {document}.</p>
      <TargetBars targets={targets} frame={view.frame} />
      <h3>Chậm tiến độ lâu nhất</h3>
      <LateTable rows={late.slice(0, MOST_LATE)} />
    </Part>
  );
}

/** What moves from day to day: what waits, how good the figures are, what changed. */
function Daily({ view }: { view: OverviewView }) {
  const { frame, waiting, quality, week } = view;
  return (
    <>
      <Part
        id="dang-cho"
        title={`${waiting.total} số liệu đang chờ`}
        view={view}
        path="/tong-quan/dang-cho"
        all="Xem theo huyện"
      >
        {waiting.total === 0 ? (
          <p className="is-met">✓ Không có số liệu nào đang chờ.</p>
        ) : (
          <Groups
            caption="Số liệu đang chờ theo cơ quan đang xử lý"
            head="Cơ quan đang xử lý"
            rows={waiting.byHolder}
          />
        )}
      </Part>
      {frame.communes > 0 && (
        <Part id="chat-luong" title="Chất lượng số liệu" view={view} path="/tong-quan/chat-luong" all="Xem từng xã">
          <QualityStats quality={quality} year={frame.dueYear} />
        </Part>
      )}
      <Part id="trong-tuan" title="Trong tuần" view={view} path="/tong-quan/trong-tuan" all="Xem từng thay đổi">
        <p className="mute">Từ ngày {formatDate(week.since)} đến nay.</p>
        <WeekStats week={week} />
      </Part>
    </>
  );
}
