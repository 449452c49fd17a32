import { MatrixTable } from "@/components/district/matrix";
import type {
  CommunesView,
  CriteriaView,
  IndicatorsView,
  TargetsView,
  WaitingView,
} from "@/lib/features/dashboards/types";
import { CriteriaPart } from "./criteria-part";
import { Files } from "./files";
import { DashboardFrame } from "./frame";
import { IndicatorsPart } from "./indicators-part";
import { LacksTable } from "./lacks-table";
import { LateTable } from "./late-table";
import { OutOfForceLine } from "./out-of-force";
import { TargetBars } from "./targets-part";
import { WaitingTables } from "./waiting-part";

/** The communes in reach × criteria. */
export function CommunesPage({ view: { frame, communes } }: { view: CommunesView }) {
  return (
    <DashboardFrame frame={frame} path="/tong-quan/cac-xa" title={`${communes.length} xã theo từng tiêu chí`}>
      <OutOfForceLine frame={frame} />
      <p className="mute">
        Xã còn thiếu nhiều tiêu chí nhất xếp trước. Chọn tên xã để xem kết quả đã công bố và lý do của từng kết quả.
      </p>
      <MatrixTable communes={communes} criteria={frame.criteria} />
      <Files name="cac-xa" filter={frame.filter} about="các xã theo từng tiêu chí" />
    </DashboardFrame>
  );
}

/** Which criteria, and which of their indicators, hold the communes back. */
export function CriteriaPage({ view: { frame, holding, indicators } }: { view: CriteriaView }) {
  if (frame.commune !== null) return <LacksPage view={{ frame, holding, indicators }} />;
  return (
    <DashboardFrame frame={frame} path="/tong-quan/tieu-chi" title={`Tiêu chí ${frame.communes} xã còn thiếu`}>
      <OutOfForceLine frame={frame} />
      <CriteriaPart holding={holding} communes={frame.communes} filter={frame.filter} />
      <section className="part" id="chi-tieu">
        <h2>Từng chỉ tiêu</h2>
        <p className="mute">
          Xã chỉ có kết luận cả tiêu chí được tính là chưa có số liệu ở các chỉ tiêu của tiêu chí đó.
        </p>
        <IndicatorsPart
          indicators={indicators}
          filter={frame.filter}
          file="chi-tieu-con-thieu"
          about="chỉ tiêu các xã còn thiếu"
        />
      </section>
    </DashboardFrame>
  );
}

/** The same of one commune: nothing to count, only what it lacks. */
function LacksPage({ view: { frame, holding, indicators } }: { view: CriteriaView }) {
  return (
    <DashboardFrame frame={frame} path="/tong-quan/tieu-chi" title={`Tiêu chí xã ${frame.commune} còn thiếu`}>
      <OutOfForceLine frame={frame} />
      <LacksTable about="tiêu chí" rows={holding} />
      <Files name="tieu-chi" filter={frame.filter} about="tiêu chí còn thiếu" />
      <section className="part" id="chi-tieu">
        <h2>Từng chỉ tiêu</h2>
        <p className="mute">
          Tiêu chí chỉ có kết luận cả tiêu chí thì các chỉ tiêu của nó được tính là chưa có số liệu.
        </p>
        <LacksTable about="chỉ tiêu" rows={indicators} />
        <Files name="chi-tieu-con-thieu" filter={frame.filter} about="chỉ tiêu còn thiếu" />
      </section>
    </DashboardFrame>
  );
}

/** The indicators that the person's organisation answers for. */
export function IndicatorsPage({ view: { frame, indicators } }: { view: IndicatorsView }) {
  return (
    <DashboardFrame frame={frame} path="/tong-quan/chi-tieu" title="Chỉ tiêu cơ quan phụ trách">
      <OutOfForceLine frame={frame} />
      <IndicatorsPart indicators={indicators} filter={frame.filter} file="chi-tieu" about="chỉ tiêu phụ trách" drawn />
    </DashboardFrame>
  );
}

/** What waits on whom since when. */
export function WaitingPage({ view: { frame, waiting } }: { view: WaitingView }) {
  return (
    <DashboardFrame frame={frame} path="/tong-quan/dang-cho" title={`${waiting.total} số liệu đang chờ`}>
      <WaitingTables waiting={waiting} filter={frame.filter} />
    </DashboardFrame>
  );
}

/** The targets of a year, and who is late by name. */
export function TargetsPage({ view: { frame, targets } }: { view: TargetsView }) {
  return (
    <DashboardFrame frame={frame} path="/tong-quan/muc-tieu" title={`Mục tiêu năm ${targets.year}`}>
      <p className="mute">Theo {targets.document}. Các mục tiêu tính cho cả tỉnh.</p>
      <TargetBars targets={targets} frame={frame} />
      <section className="part" id="cham-tien-do">
        <h2>{targets.late.length} đơn vị chậm tiến độ</h2>
        <LateTable rows={targets.late} />
        {targets.late.length > 0 && <Files name="cham-tien-do" filter={frame.filter} about="đơn vị chậm tiến độ" />}
      </section>
    </DashboardFrame>
  );
}
