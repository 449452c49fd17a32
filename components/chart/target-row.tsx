import type { TargetBar } from "@/lib/features/progress/types";
import { entryLines } from "./entry-words";
import { TargetLine } from "./target-line";

/** One target: its bar, its figures in words, and behind it the names. */
export function TargetRow({ bar, asOf, year }: { bar: TargetBar; asOf: string; year: number }) {
  return (
    <li className="bar">
      <details>
        <summary className="bar-row">
          <TargetLine bar={bar} year={year} />
        </summary>
        <Entries bar={bar} asOf={asOf} />
      </details>
    </li>
  );
}

function Entries({ bar, asOf }: { bar: TargetBar; asOf: string }) {
  const known = bar.pace !== "not_known";
  if (bar.entries.length === 0) return <p className="mute bar-names">Chưa xác định tên.</p>;
  return (
    <ul className="bar-names">
      {entryLines(bar.entries, asOf).map(({ key, entry, count, state }) => (
        <li key={key}>
          <span>
            {count > 1 && `${count} đơn vị `}
            {entry.href === null ? unnamed(entry.name, count) : <a href={entry.href}>{entry.name}</a>}
            {entry.place !== null && <span className="mute">, {entry.place}</span>}
          </span>
          <span className="mute">{known || entry.committedOn !== null ? state.word : "chưa có số liệu"}</span>
        </li>
      ))}
    </ul>
  );
}

/** Inside a sentence a placeholder for a name does not begin with a capital. */
function unnamed(name: string, count: number): string {
  return count > 1 ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
