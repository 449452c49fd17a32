import { type CellObject, read, utils, type WorkBook, write } from "@e965/xlsx";
import type { HashedEdition } from "../../../../lib/engine";
import { buildEditionWorkbook } from "../../../../lib/imports/editions/build";
import { type EditionRead, readEditionWorkbook } from "../../../../lib/imports/editions/read";
import { SET_SHEET } from "../../../../lib/imports/editions/sheets";
import type { Put } from "../books";
import { sheetsOf } from "../books";

export const ERROR_CELL: CellObject = { t: "e", v: 0x17 };

const built = new WeakMap<HashedEdition, Buffer>();

/** The workbook of an edition as the library holds it, for a test to change what it is about. */
export function bookOfEdition(law: HashedEdition): WorkBook {
  const bytes = built.get(law) ?? buildEditionWorkbook(law.edition, law.hash);
  built.set(law, bytes);
  return read(bytes, { cellNF: true });
}

export async function readBook(book: WorkBook): Promise<EditionRead> {
  return readEditionWorkbook(await sheetsOf(write(book, { type: "buffer", bookType: "xlsx", bookSST: true })));
}

export function sheetOf(book: WorkBook, name: string) {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Puts a value into a cell; `null` empties it. */
export function put(book: WorkBook, sheet: string, ref: string, value: Put): void {
  const cells = sheetOf(book, sheet);
  if (value === null) delete cells[ref];
  else if (typeof value === "object") cells[ref] = value;
  else if (typeof value === "number") cells[ref] = { t: "n", v: value };
  else if (typeof value === "boolean") cells[ref] = { t: "b", v: value };
  else cells[ref] = { t: "s", v: value, z: "@" };
}

/** The address of a column's cell in a row: of a line's value on the first sheet, where the row does not matter. */
export function refOf(book: WorkBook, sheet: string, name: string, row = 2): string {
  const rows = utils.sheet_to_json<string[]>(sheetOf(book, sheet), { header: 1, raw: false, defval: "" });
  if (sheet === SET_SHEET) return utils.encode_cell({ r: rows.findIndex(([label]) => label === name), c: 1 });
  return utils.encode_cell({ r: row - 1, c: (rows[0] ?? []).indexOf(name) });
}

/** The first row of a sheet in which a column has this text. */
export function rowWith(book: WorkBook, sheet: string, name: string, text: string): number {
  const rows = utils.sheet_to_json<string[]>(sheetOf(book, sheet), { header: 1, raw: false, defval: "" });
  const column = (rows[0] ?? []).indexOf(name);
  return rows.findIndex((row, index) => index > 0 && row[column] === text) + 1;
}

/** Errors as people read them: `Tiêu chí!A2: …`. */
export function errorsOf({ problems }: EditionRead): string[] {
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ sheet, cell, row, text }) => `${sheet}!${cell ?? (row === null ? "" : `dòng ${row}`)}: ${text}`);
}
