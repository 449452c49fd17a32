import type { LogView } from "@/lib/features/log/types";
import { ProblemSummary } from "../form/field";
import { LogEntry } from "./log-entry";
import { LogFilterForm } from "./log-filter";

/** The log, newest first: who did what to which thing, what it was before and after. */
export function LogPage({ view }: { view: LogView }) {
  const { lines, problems } = view;
  return (
    <>
      <h1>Nhật ký</h1>
      <p className="lede">
        Mọi việc đã làm trên cổng, kể cả việc bị từ chối và việc đọc nhật ký. Không ai sửa hay xóa được mục đã ghi.
      </p>
      <ProblemSummary problems={problems} title="Chưa lọc được" />
      <LogFilterForm view={view} />
      {problems.length === 0 && (
        <>
          {lines.length === 0 ? (
            <p role="status">Không có mục nào như vậy.</p>
          ) : (
            <ol className="log">
              {lines.map((line) => (
                <LogEntry key={line.sequence} line={line} />
              ))}
            </ol>
          )}
          <Pages view={view} />
        </>
      )}
      <Kept />
    </>
  );
}

function Pages({ view: { newer, older, csv, lines } }: { view: LogView }) {
  return (
    <nav className="log-pages no-print" aria-label="Trang nhật ký">
      {newer !== null && <a href={newer}>← Mới hơn</a>}
      {older !== null && <a href={older}>Cũ hơn →</a>}
      {lines.length > 0 && <a href={csv}>Tải các mục đã lọc (CSV)</a>}
    </nav>
  );
}

/** How a log is held against its keepers. */
function Kept() {
  return (
    <section className="part no-print">
      <h2>Giữ nhật ký khỏi bị sửa lén</h2>
      <p>
        Mỗi ngày hãy <a href="/nhat-ky/dau-chuoi.json">tải đầu chuỗi của nhật ký</a> và cất ở nơi người quản trị máy chủ
        không sửa được: gửi cho cơ quan thanh tra, hoặc in ra. Về sau, lệnh <code>npm run audit:verify</code> so nhật ký
        với tệp đã cất và nói ngay nếu có mục bị sửa, bị xóa.
      </p>
    </section>
  );
}
