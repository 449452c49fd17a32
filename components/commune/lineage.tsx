import type { CommuneView } from "@/lib/features/communes/types";
import { formatDate } from "@/lib/format/date";

type Props = Pick<CommuneView, "unit" | "holders" | "predecessors" | "successors">;

/** Where the unit comes from, what became of it, and who else held its code. */
export function Lineage({ unit, holders, predecessors, successors }: Props) {
  const others = holders.filter((holder) => !holder.current);
  if (others.length + predecessors.length + successors.length === 0) return null;
  return (
    <section className="part" id="don-vi">
      <h2>Đơn vị hành chính</h2>
      <ul className="notes">
        {predecessors.length > 0 && <li>Lập từ: {predecessors.join(", ")}.</li>}
        {successors.map((next) => (
          <li key={next.name}>
            Từ ngày {formatDate(next.on)} nhập vào {next.name} ({next.document}).
          </li>
        ))}
        {others.map((holder) => (
          <li key={`${holder.name} ${holder.from}`}>
            Mã {unit.code} cũng là mã của {holder.name}, {span(holder.from, holder.to)}.
          </li>
        ))}
      </ul>
    </section>
  );
}

function span(from: string, to: string | null): string {
  return to === null ? `từ ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}
