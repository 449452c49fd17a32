import { type Column, DataTable } from "@/components/ui/data-table";
import { Stat } from "@/components/ui/stat";
import { VerdictMark } from "@/components/ui/verdict";
import type { VerdictChange, WeekPart, WeekView } from "@/lib/features/dashboards/types";
import { formatDate } from "@/lib/format/date";
import { Files } from "./files";
import { DashboardFrame } from "./frame";

/** What changed in the last seven days. */
export function WeekPage({ view: { frame, week } }: { view: WeekView }) {
  return (
    <DashboardFrame frame={frame} path="/tong-quan/trong-tuan" title="Trong tuần">
      <p className="mute">Từ ngày {formatDate(week.since)} đến nay.</p>
      <WeekStats week={week} />
      <section className="part" id="thay-doi">
        <h2>Kết quả thay đổi</h2>
        {week.changes.length === 0 ? (
          <p>Không tiêu chí nào của xã nào đổi kết quả.</p>
        ) : (
          <>
            <DataTable
              caption="Tiêu chí đổi kết quả trong bảy ngày"
              columns={CHANGES}
              rows={week.changes}
              rowKey={({ code, criterion }) => `${code} ${criterion}`}
            />
            <Files name="thay-doi" filter={frame.filter} about="kết quả thay đổi" />
          </>
        )}
      </section>
      <section className="part" id="chap-nhan">
        <h2>Số liệu được chấp nhận, trả lại</h2>
        {week.byCommune.length === 0 ? (
          <p>Không có số liệu nào được chấp nhận hay trả lại.</p>
        ) : (
          <>
            <DataTable
              caption="Số liệu được chấp nhận, trả lại theo xã"
              columns={COMMUNES}
              rows={week.byCommune}
              rowKey={({ code }) => code}
            />
            <Files name="chap-nhan" filter={frame.filter} about="số liệu được chấp nhận, trả lại" />
          </>
        )}
      </section>
    </DashboardFrame>
  );
}

/** The week in four figures. */
export function WeekStats({ week: { accepted, returned, changes } }: { week: WeekPart }) {
  const gained = changes.filter(({ after }) => after === "met").length;
  const lost = changes.filter(({ before, after }) => before === "met" && after !== "met").length;
  return (
    <dl className="figures">
      <Stat label="Được chấp nhận" value={accepted} note="số liệu" />
      <Stat label="Bị trả lại" value={returned} note="số liệu" />
      <Stat label="Tiêu chí mới đạt" value={gained} note="tính theo từng xã" />
      <Stat label="Tiêu chí không còn đạt" value={lost} note="tính theo từng xã" />
    </dl>
  );
}

type Commune = { code: string; commune: string; district: string };

function Name({ row: { code, commune, district } }: { row: Commune }) {
  return (
    <>
      <a href={`/xa/${code}`}>{commune}</a> <span className="mute">{district}</span>
    </>
  );
}

const CHANGES: Column<VerdictChange>[] = [
  { label: "Xã", cell: (row) => <Name row={row} /> },
  { label: "Tiêu chí", cell: ({ criterion }) => <span>{criterion}</span> },
  { label: "7 ngày trước", cell: ({ before }) => <VerdictMark verdict={before} /> },
  { label: "Hiện nay", cell: ({ after }) => <VerdictMark verdict={after} /> },
];

const COMMUNES: Column<WeekPart["byCommune"][number]>[] = [
  { label: "Xã", cell: (row) => <Name row={row} /> },
  { label: "Được chấp nhận", figure: true, cell: ({ accepted }) => accepted },
  { label: "Bị trả lại", figure: true, cell: ({ returned }) => returned },
];
