import type { Change, FieldId, LogLine } from "@/lib/features/log/types";
import { Badge } from "../ui/badge";
import { type Row, Rows } from "../ui/rows";

/** So few lines that they need not be opened. */
const FEW = 3;

/** One entry: when and who beside what was done, to which thing, what changed and why. */
export function LogEntry({ line }: { line: LogLine }) {
  const { at, who, login, what, refused, subject, changes, reason } = line;
  return (
    <li>
      <div className="log-when">
        <p>{at}</p>
        <p>
          {who} {login !== null && <span className="mute">{login}</span>}
        </p>
      </div>
      <div className="log-what">
        <p>
          <b>{what}</b> {refused && <Badge tone="warn">bị từ chối</Badge>}
        </p>
        <p>
          <span className="mute">{subject.kind}:</span>{" "}
          {subject.href === null ? subject.name : <a href={subject.href}>{subject.name}</a>}
        </p>
        {reason !== null && (
          <p>
            {refused ? "Điều bị từ chối" : "Lý do"}: {reason}
          </p>
        )}
        <Changes changes={changes} />
        <Technical line={line} />
      </div>
    </li>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null;
  const table = <ChangeTable changes={changes} />;
  if (changes.length <= FEW) return table;
  return (
    <details>
      <summary>Nội dung ({changes.length} dòng)</summary>
      {table}
    </details>
  );
}

/** Field, before, after; where nothing stood before, the column is left out. */
function ChangeTable({ changes }: { changes: Change[] }) {
  const hadBefore = changes.some(({ before }) => before !== null);
  return (
    <table className="changes">
      <thead className={hadBefore ? undefined : "sr"}>
        <tr>
          <th scope="col">Nội dung</th>
          {hadBefore && <th scope="col">Trước</th>}
          <th scope="col">Sau</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {hadBefore && <td>{before ?? "–"}</td>}
            <td>{after ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What people need only to trace an entry: its number, the machine's time, whole keys, its hash. */
function Technical({ line: { sequence, machineAt, hash, subject, ids } }: { line: LogLine }) {
  const fields = [...new Set(ids.map(({ field }) => field))];
  const keys = fields.map((field): Row => [`Mã: ${field}`, inField(ids, field)]);
  return (
    <details className="mute">
      <summary>
        Chi tiết kỹ thuật<span className="sr"> của mục {sequence}</span>
      </summary>
      <Rows
        rows={[
          ["Mục số", sequence],
          ["Giờ máy", machineAt],
          ["Mã của đối tượng", subject.id],
          ...keys,
          ["Mã băm", <code key="hash">{hash}</code>],
        ]}
      />
    </details>
  );
}

function inField(ids: readonly FieldId[], field: string): string {
  return ids.flatMap((one) => (one.field === field ? [one.id] : [])).join(", ");
}
