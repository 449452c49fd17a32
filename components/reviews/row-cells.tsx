import type { WaitingRow } from "@/lib/features/reviews/types";
import { formatDate } from "@/lib/format/date";
import { Badge } from "../ui/badge";

/** The unit and what is said of it. */
export function Subject({ row }: { row: WaitingRow }) {
  return (
    <>
      {row.unitName} <span className="mute">{row.districtName}</span>
      <br />
      {row.href === null ? row.subject : <a href={row.href}>{row.subject}</a>}
    </>
  );
}

/** What stood and what is new. */
export function Said({ row }: { row: WaitingRow }) {
  return (
    <div>
      <b>{row.words}</b> <span className="mute">ngày {formatDate(row.measuredOn)}</span>
      {row.kind === "estimate" && <span className="mute"> (ước)</span>}
      {row.level !== null && <p className="mute">mức đạt chuẩn {row.level}</p>}
      {row.note !== null && <p className="mute">{row.note}</p>}
      {row.warnings.map((text) => (
        <p key={text} className="doubt">
          Xem lại: {text}
        </p>
      ))}
      <p className="mute">
        {row.papers === 0 ? (
          "chưa có minh chứng"
        ) : (
          <a href={row.href === null ? `/minh-chung?xa=${row.unitCode}` : `${row.href}#minh-chung`}>
            {row.papers} tài liệu minh chứng
          </a>
        )}
      </p>
      {row.document !== null && <p className="mute">{row.document}</p>}
      <p className="mute">
        {row.by}, nộp {formatDate(row.submittedOn)}
      </p>
    </div>
  );
}

/** Who has dealt with it, who holds it and since when. */
export function Chain({ row }: { row: WaitingRow }) {
  return (
    <div>
      {row.taken.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        chờ {row.waitsFor} từ {formatDate(row.since)} {row.overdue && <Badge tone="warn">quá hạn</Badge>}
      </p>
      {row.differenceId !== null && (
        <p>
          <a href={`/khac-biet/${row.differenceId}`}>Khác biệt giữa số liệu và kết luận</a>
        </p>
      )}
    </div>
  );
}
