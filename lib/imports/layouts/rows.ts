import type { Head } from "../collector";
import type { Cell, Sheet } from "../workbook/cells";
import type { Desk } from "./layout";
import type { Preamble } from "./preamble";

/** Rows below a header that hold anything, without a line that only numbers the columns: `(1) (2) (3)`. */
export function dataRows(sheet: Sheet, header: number): number[] {
  const rows = sheet.rowNumbers().filter((row) => row > header);
  const [first] = rows;
  return first !== undefined && numbersColumns(sheet.row(first)) ? rows.slice(1) : rows;
}

function numbersColumns(cells: Cell[]): boolean {
  const numbers = cells.map((cell) => {
    if (cell.type === "number") return cell.value;
    return cell.type === "text" ? Number(/^\(?(\d{1,3})\)?$/.exec(cell.text)?.[1] ?? Number.NaN) : Number.NaN;
  });
  return numbers.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** Whose, of what, when: the head of an entry, from what the sheet says of all its figures and the row of its own. */
export function headOf(desk: Desk, unitKey: string, of: "indicator" | "criterion", id: string, said: Dated): Head {
  const { document, note } = said;
  return {
    unitKey,
    set: desk.subjects.edition.set,
    [of]: id,
    measuredOn: said.measuredOn,
    referenceYear: said.referenceYear ?? Number(said.measuredOn.slice(0, 4)),
    kind: said.kind ?? "actual",
    ...(document !== undefined && document !== "" && { document }),
    ...(note !== undefined && note !== "" && { note }),
  };
}

/** A preamble that knows its day. */
export type Dated = Preamble & { measuredOn: string; note?: string };

/**
 * The day of a sheet whose rows have none of their own; `null`, with one error, where nothing says it or where it is yet to
 * come.
 */
export function sheetDay(desk: Desk): Dated | null {
  const { preamble, problems, sheet, context } = desk;
  const { measuredOn } = preamble;
  if (measuredOn === undefined) {
    problems.ofSheet(
      "error",
      sheet.name,
      "chưa có ngày số liệu; hãy ghi dòng “Ngày số liệu” phía trên bảng, ví dụ 31/12/2022",
    );
    return null;
  }
  if (measuredOn > context.today) {
    problems.ofSheet("error", sheet.name, "ngày số liệu sau ngày hôm nay; hãy ghi ngày đo");
    return null;
  }
  return { ...preamble, measuredOn };
}
