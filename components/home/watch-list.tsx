import { shortName } from "@/components/map/words";
import type { Watched } from "@/lib/features/progress/types";

type Props = { rows: Watched[]; figure?: (row: Watched) => string };

/** The names behind a count. */
export function WatchList({ rows, figure }: Props) {
  return (
    <details>
      <summary>Xem danh sách</summary>
      <ul className="names">
        {rows.map((row) => (
          <li key={`${row.href} ${row.name} ${row.detail}`}>
            {row.href === "" ? row.name : <a href={row.href}>{row.name}</a>}
            {row.district !== "" && <span className="mute">, {shortName(row.district)}</span>}
            {figure !== undefined && <span className="num">: {figure(row)}</span>}
            {row.detail !== "" && <span className="detail mute">{row.detail}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
