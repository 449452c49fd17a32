import type { Beside } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import { counts } from "./effect-table";

/** The same units under another set, side by side. */
export function BesideTable({ beside }: { beside: Beside }) {
  const { setName, asOf, rows } = beside;
  return (
    <section className="part">
      <h2>Chạy song song với {setName}</h2>
      <p>
        Cùng những đơn vị, bộ mới xét ngày {formatDate(asOf)}. Chỉ so những chỉ tiêu cùng một đại lượng; kết luận của cơ
        quan theo bộ cũ không chuyển sang bộ mới.
      </p>
      <table className="table">
        <caption className="sr">Kết quả theo hai bộ tiêu chí</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Bộ đang dùng</th>
            <th scope="col">Bộ mới</th>
            <th scope="col">Thêm</th>
            <th scope="col">Giảm</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.name}</th>
              <td data-label="Bộ đang dùng">{counts(row.before)}</td>
              <td data-label="Bộ mới">{counts(row.after)}</td>
              <td data-label="Thêm">{row.gained.join("; ") || "–"}</td>
              <td data-label="Giảm">{row.lost.join("; ") || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
