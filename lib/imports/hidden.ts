import type { Problems } from "./problems";
import { columnName } from "./workbook/address";
import type { Sheet } from "./workbook/cells";

/** Warns of rows and columns that are read although whoever looks at the sheet does not see them. */
export function sayHidden(sheet: Sheet, problems: Problems): void {
  const rows = [...sheet.hiddenRows].filter((row) => sheet.row(row).length > 0);
  if (rows.length > 0) {
    const list = rows.length > 10 ? `${rows.slice(0, 10).join(", ")}…` : rows.join(", ");
    problems.ofSheet("warning", sheet.name, `${rows.length} dòng đang ẩn vẫn được nhập: ${list}`);
  }
  const last = Math.max(0, ...sheet.rowNumbers().map((row) => sheet.row(row).at(-1)?.column ?? 0));
  const columns = sheet.hiddenColumns
    .filter(([from]) => from <= last)
    .map(([from, to]) => [columnName(from), columnName(Math.min(to, last))])
    .map(([from, to]) => (from === to ? from : `${from}–${to}`));
  if (columns.length > 0) problems.ofSheet("warning", sheet.name, `cột đang ẩn vẫn được nhập: ${columns.join(", ")}`);
}
