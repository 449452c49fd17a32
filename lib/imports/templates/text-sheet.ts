import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import type { Area } from "../workbook/address";

/**
 * A sheet whose every cell is text, written as text: an id keeps its zeros and nothing is ever a formula.
 *
 * @param widths of the columns, in characters
 */
export function textSheet(rows: readonly (readonly string[])[], widths: readonly number[]): WorkSheet {
  const cells = rows.map((row) =>
    row.map((text): CellObject | null => (text === "" ? null : { t: "s", v: plainText(text), z: "@" })),
  );
  const sheet = utils.aoa_to_sheet(cells);
  sheet["!cols"] = widths.map((width) => ({ wch: width }));
  return sheet;
}

/** `_x0041_` is how workbooks write a character that XML cannot hold; where a text says just that, it is to stay so. */
export function plainText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** Formats the blank cells of an area as text, so that an id typed into them stays as it is typed. */
export function textCells(sheet: WorkSheet, { top, left, bottom, right }: Area): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const ref = utils.encode_cell({ r: row - 1, c: column - 1 });
      sheet[ref] ??= { t: "z", z: "@" };
    }
  }
  const range = utils.decode_range(sheet["!ref"] ?? "A1");
  range.e.r = Math.max(range.e.r, bottom - 1);
  range.e.c = Math.max(range.e.c, right - 1);
  sheet["!ref"] = utils.encode_range(range);
}
