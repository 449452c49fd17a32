import { type CellObject, utils, write } from "@e965/xlsx";
import { finishSheets } from "../imports/templates/finish";
import { plainText } from "../imports/templates/text-sheet";
import type { OutTable } from "./table";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const WIDEST = 60;

/**
 * A table as a workbook: its title and notes above, then the header, which stays in view. Text is written as text
 * whatever it begins with, so that nothing in it is ever a formula; numbers are numbers.
 */
export function xlsxOf({ title, notes, header, rows }: Pick<OutTable, "title" | "notes" | "header" | "rows">): Buffer {
  const above = [[title], ...notes.map((note) => [note]), []];
  const sheet = utils.aoa_to_sheet([...above, header, ...rows].map((row) => row.map(cellOf)));
  sheet["!cols"] = header.map((name, at) => ({ wch: widthOf([name, ...rows.map((row) => row[at])]) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Bảng");
  const bytes = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  return finishSheets(bytes, [{ frozenRows: above.length + 1, frozenColumns: 1, lists: [] }]);
}

function cellOf(value: string | number | null): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { t: "n", v: value };
  return { t: "s", v: plainText(value), z: "@" };
}

function widthOf(values: readonly (string | number | null | undefined)[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value ?? "").length), 0);
  return Math.min(WIDEST, longest + 2);
}
