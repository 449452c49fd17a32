import { formatNumber } from "@/lib/format/number";
import type { FileHead } from "@/lib/imports/files/types";
import { FILE_KINDS } from "@/lib/imports/kinds";

/** What is wrong with a file, errors first, each with its place as a spreadsheet shows it. */
export function ProblemTable({ view }: { view: Pick<FileHead, "kind" | "errors" | "warnings" | "problems"> }) {
  const { errors, warnings, problems } = view;
  return (
    <section className="part">
      <h2>
        {errors > 0
          ? `${formatNumber(errors)} lỗi phải sửa trong tệp rồi gửi lại`
          : `${formatNumber(warnings)} điều cần xem`}
      </h2>
      {errors > 0 && (
        <p>Chưa có {FILE_KINDS[view.kind].noun} nào được ghi. Sửa tệp trên máy của bạn rồi gửi lại như một tệp mới.</p>
      )}
      <table className="table">
        <caption className="sr">Lỗi và cảnh báo</caption>
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col">Mức</th>
            <th scope="col">Nội dung</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ severity, sheet, row, cell, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished list
            <tr key={index}>
              <th scope="row">{place(sheet, cell, row)}</th>
              <td data-label="Mức">{severity === "error" ? <b className="is-not_met">lỗi</b> : "cảnh báo"}</td>
              <td data-label="Nội dung">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function place(sheet: string, cell: string | null, row: number | null): string {
  if (sheet === "") return "Cả tệp";
  if (cell !== null) return `Trang “${sheet}”, ô ${cell}`;
  return row === null ? `Trang “${sheet}”` : `Trang “${sheet}”, dòng ${row}`;
}
