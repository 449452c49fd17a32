import type { TargetBar } from "@/lib/features/progress/types";
import { entryLines } from "./entry-words";
import { TargetTrack } from "./target-track";

const PACE = { on_time: "✓ đúng tiến độ", late: "▲ chậm tiến độ", no_commitments: "chưa có cam kết" } as const;

/** One target: its bar, its figures in words, and behind it the names. */
export function TargetRow({ bar, asOf }: { bar: TargetBar; asOf: string }) {
  return (
    <li className="bar">
      <details>
        <summary>
          <span className="bar-name">{bar.name}</span>
          <TargetTrack bar={bar} />
          <span className="bar-score">
            <b>{bar.completed}</b>
            <span className="sr"> hoàn thành tiêu chí, mục tiêu </span>
            <span className="mute" aria-hidden="true">
              /
            </span>
            <span className="mute">{bar.planned}</span>
          </span>
          <span className="bar-note">{bar.recognised} đã công nhận</span>
          <span className="bar-pace">
            <b className={bar.pace === "late" ? "late" : bar.pace === "on_time" ? "is-met" : "mute"}>
              {PACE[bar.pace]}
            </b>
            {bar.pace !== "no_commitments" && <span>đã đến hạn cam kết: {bar.committedByDay}</span>}
          </span>
        </summary>
        <Entries bar={bar} asOf={asOf} />
      </details>
    </li>
  );
}

function Entries({ bar, asOf }: { bar: TargetBar; asOf: string }) {
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
          <span className="mute">{state.word}</span>
        </li>
      ))}
    </ul>
  );
}

/** Inside a sentence a placeholder for a name does not begin with a capital. */
function unnamed(name: string, count: number): string {
  return count > 1 ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
