import { formatDate } from "@/lib/format/date";
import { type FileLine, type FileView, LINE_FILTERS } from "@/lib/imports/files/types";
import { refOf } from "./ref-of";

/** Figures of a file: of which unit, what stood, what the file says, in which cell. */
export function Lines({ lines, caption }: { lines: FileLine[]; caption: string }) {
  if (lines.length === 0) return null;
  const oneSheet = new Set(lines.map(({ cell }) => cell.slice(0, -refOf(cell).length))).size === 1;
  const written = lines[0]?.effect === "written";
  return (
    <table className="table">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Chỉ tiêu, tiêu chí</th>
          {!written && <th scope="col">Đang có</th>}
          <th scope="col">Trong tệp</th>
          <th scope="col">Ngày số liệu</th>
          <th scope="col">Ô</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.unit}</th>
            <td data-label="Chỉ tiêu">{line.about}</td>
            {!written && <td data-label="Đang có">{line.before ?? <span className="mute">chưa có</span>}</td>}
            <td data-label="Trong tệp">
              <span>
                <b>{line.after}</b> {line.kind === "estimate" && "(ước)"}
              </span>
            </td>
            <td data-label="Ngày số liệu">
              <span>
                {formatDate(line.measuredOn)}
                {line.measuredOn.slice(0, 4) !== String(line.referenceYear) && ` (năm ${line.referenceYear})`}
              </span>
            </td>
            <td data-label="Ô">{oneSheet ? refOf(line.cell) : line.cell}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Links to the other pages of a long list. */
export function Pages({ view }: { view: FileView }) {
  const { page, pages, id, filter } = view;
  if (pages <= 1) return null;
  const query = LINE_FILTERS.find((one) => one.filter === filter)?.query;
  const show = query === undefined ? "" : `xem=${query}&`;
  const href = (to: number) => `/nhap-tep/${id}?${show}trang=${to}`;
  return (
    <nav className="pages" aria-label="Các trang">
      {page > 1 ? <a href={href(page - 1)}>Trang trước</a> : <span />}
      <span>
        Trang {page} trên {pages}
      </span>
      {page < pages ? <a href={href(page + 1)}>Trang sau</a> : <span />}
    </nav>
  );
}
