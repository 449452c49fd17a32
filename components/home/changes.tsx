import type { CommuneChange, HomeView } from "@/lib/features/progress/types";
import { formatDate } from "@/lib/format/date";

const FIRST = 6;

/** What the publication changed against the one before. */
export function Changes({ changes }: Pick<HomeView, "changes">) {
  if (changes === null) return null;
  const rows = [...changes.rows].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const up = rows.filter((row) => row.after > row.before).length;
  const down = rows.filter((row) => row.after < row.before).length;
  return (
    <section className="part" id="thay-doi">
      <h2>Thay đổi so với lần công bố trước</h2>
      <p className="mute">
        Từ ngày {formatDate(changes.since)}:{" "}
        {rows.length === 0 ? "không xã nào đổi số tiêu chí" : `${up} xã tăng, ${down} xã giảm`}.
      </p>
      <ul className="changes">{rows.slice(0, FIRST).map(line)}</ul>
      {rows.length > FIRST && (
        <details>
          <summary>Xem {rows.length - FIRST} xã còn lại</summary>
          <ul className="changes">{rows.slice(FIRST).map(line)}</ul>
        </details>
      )}
    </section>
  );
}

function line(row: CommuneChange) {
  const fell = row.after < row.before;
  return (
    <li key={row.href}>
      <a href={row.href}>{row.name}</a>
      <b className={fell ? "late num" : "is-met num"}>
        {row.before} → {row.after}
      </b>
      <span>
        {row.gained.length > 0 && <span>✓ thêm: {row.gained.join("; ")}</span>}
        {row.lost.length > 0 && <span className="late">✕ không còn đạt: {row.lost.join("; ")}</span>}
      </span>
    </li>
  );
}
