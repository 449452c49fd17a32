import type { WorkView } from "@/lib/features/work/types";
import { formatDate } from "@/lib/format/date";
import { formatNumber, formatRange } from "@/lib/format/number";
import { Groups } from "../dashboard/waiting-part";
import { DataTable } from "../ui/data-table";
import { FindCommune } from "../ui/find-commune";
import { Queue } from "./queue";

/** What is there to do today, by person: the first screen after signing in. */
export function WorkPage({ view }: { view: WorkView }) {
  const { units, queue, held, workingDays, publications, asking, proposals, openings, openFiles } = view;
  const publishes = publications.mayApprove || publications.mayPrepare;
  const waiting = [...queue.map(({ count }) => count), openFiles, proposals ?? 0, openings ?? 0, asking ?? 0];
  const nothing = waiting.every((count) => count === 0) && publications.toApprove.length === 0;
  return (
    <>
      <h1>Việc hôm nay</h1>
      {nothing && <Nothing view={view} />}
      <Queue items={queue} workingDays={workingDays} />
      <Held held={held} />
      {openFiles > 0 && (
        <section className="part">
          <h2>Tệp Excel</h2>
          <p>
            <a href="/nhap-tep">
              <b>{openFiles}</b> tệp đã gửi, chưa ghi
            </a>
          </p>
        </section>
      )}
      {proposals !== null && proposals > 0 && (
        <section className="part">
          <h2>Pháp lý</h2>
          <p>
            <a href="/phap-ly">
              <b>{proposals}</b> đề nghị chờ người thứ hai xác nhận
            </a>
          </p>
        </section>
      )}
      <Periods periods={view.periods} openings={openings ?? 0} />
      {publishes && (
        <section className="part">
          <h2>Công bố</h2>
          <p>
            {publications.toApprove.length === 0 ? (
              "Không có bản công bố nào chờ duyệt."
            ) : (
              <a href="/cong-bo">Bản công bố số {publications.toApprove.join(", ")} chờ lãnh đạo duyệt</a>
            )}
          </p>
        </section>
      )}
      {view.everywhere && <FindUnit />}
      {asking !== null && (
        <section className="part">
          <h2>Tài khoản</h2>
          <p>
            <a href="/quan-tri/tai-khoan">
              {asking === 0 ? (
                "Không ai xin mật khẩu mới"
              ) : (
                <>
                  <b>{asking}</b> người xin mật khẩu mới
                </>
              )}
            </a>
          </p>
        </section>
      )}
      {units.length > 0 && <Units units={units} />}
    </>
  );
}

/** Nobody's first screen is empty: what there is to read is one press away. */
function Nothing({ view: { roles, reads } }: { view: WorkView }) {
  if (roles.length === 0) return <p>Tài khoản này chưa được giao vai trò nào; hãy hỏi quản trị viên.</p>;
  return (
    <p>
      Hôm nay không có việc chờ bạn.{" "}
      {reads && (
        <>
          <a href="/tong-quan">Xem tổng quan</a>, hoặc <a href="/tong-quan/trong-tuan">những gì thay đổi trong tuần</a>.
        </>
      )}
    </p>
  );
}

/** Where what was sent lies, and since when. */
function Held({ held: { lines, total } }: Pick<WorkView, "held">) {
  if (total === 0) return null;
  return (
    <section className="part">
      <h2>Số liệu đang chờ: ở đâu, từ bao giờ</h2>
      <Groups caption="Số liệu đang chờ theo cơ quan đang xử lý" head="Cơ quan đang xử lý" rows={lines} />
      <p>
        <a href="/tong-quan/dang-cho">Xem cả {formatNumber(total)} số liệu đang chờ</a>
      </p>
    </section>
  );
}

/** Until when a period takes figures, and who asks to open one that does not. */
function Periods({ periods, openings }: { periods: WorkView["periods"]; openings: number }) {
  if (periods.length === 0 && openings === 0) return null;
  return (
    <section className="part">
      <h2>Kỳ báo cáo</h2>
      {openings > 0 && (
        <p>
          <a href="/ky-bao-cao">
            <b>{openings}</b> đề nghị mở khóa kỳ báo cáo chờ duyệt
          </a>
        </p>
      )}
      <ul>
        {periods.map(({ id, name, to, locksOn }) => (
          <li key={id}>
            <a href={`/ky-bao-cao/${id}`}>{name}</a>: số liệu đo đến hết ngày {formatDate(to)}, tự khóa từ ngày{" "}
            {formatDate(locksOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For who reads figures everywhere: any commune, by name or code. */
function FindUnit() {
  return (
    <section className="part">
      <h2>Mở số liệu của một xã</h2>
      <FindCommune action="/don-vi" />
    </section>
  );
}

function Units({ units }: Pick<WorkView, "units">) {
  return (
    <section className="part">
      <h2>Đơn vị phụ trách</h2>
      <DataTable
        caption="Đơn vị phụ trách"
        rows={units}
        rowKey={(unit) => unit.code}
        columns={[
          { label: "Đơn vị", cell: (unit) => <a href={`/don-vi/${unit.code}`}>{unit.name}</a> },
          { label: "Huyện", cell: (unit) => unit.district },
          { label: "Vì sao", cell: (unit) => <span className="mute">{unit.why}</span> },
          { label: "Tiêu chí đạt", figure: true, cell: (unit) => formatRange(unit.met, unit.metAtMost) },
          { label: "Số liệu đang chờ", figure: true, cell: (unit) => unit.waiting },
        ]}
      />
    </section>
  );
}
