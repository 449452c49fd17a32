import { type CellObject, type Range, utils, type WorkSheet, write } from "@e965/xlsx";
import { shippedEdition } from "../../../lib/criteria/registry";
import { readImport } from "../../../lib/imports/read-import";
import type { DatedUnit, ImportContext } from "../../../lib/imports/types";
import type { Sheet } from "../../../lib/imports/workbook/cells";
import { openWorkbook } from "../../../lib/imports/workbook/open";

/** What a test puts into a cell: a value, or a cell as the library has it (a formula, an error, a format). */
export type Put = string | number | boolean | null | CellObject;

/** The bytes of a workbook with these sheets. */
export function bookOf(sheets: Record<string, Put[][]>, merges: string[] = [], hidden: string[] = []): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(rows, merges), name);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  return write(book, { type: "buffer", bookType: "xlsx" });
}

function sheetOf(rows: Put[][], merges: string[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  if (merges.length > 0) sheet["!merges"] = merges.map((ref): Range => utils.decode_range(ref));
  return sheet;
}

function unit(code: string, name: string, kind: string, district: string | null): DatedUnit {
  return { key: `u${code}`, code, name, kind, district, from: "2020-02-01", to: "2024-11-30" };
}

/** Units whose names are easily taken for each other, and a few that are not. */
export const UNITS: DatedUnit[] = [
  unit("18883", "Quang Phú", "commune", "Đồng Hới"),
  unit("19021", "Quảng Phú", "commune", "Quảng Trạch"),
  unit("19039", "Quảng Tiến", "commune", "Quảng Trạch"),
  unit("19069", "Quảng Tiên", "commune", "Ba Đồn"),
  unit("18931", "Minh Hóa", "commune", "Minh Hóa"),
  unit("452", "Minh Hóa", "district", null),
  unit("453", "Tuyên Hóa", "district", null),
  unit("19003", "Cao Quảng", "commune", "Tuyên Hóa"),
  unit("18967", "Lâm Hóa", "commune", "Tuyên Hóa"),
  unit("18871", "Đồng Sơn", "ward", "Đồng Hới"),
];

/** What tests import with: the NTM set, figures of the end of 2022. */
export function contextFor(set: string, more: Partial<ImportContext> = {}): ImportContext {
  const law = shippedEdition(set);
  if (law === undefined) throw new Error(`No set ${set}`);
  return { editions: [law.edition], units: UNITS, today: "2023-09-06", measuredOn: "2022-12-31", ...more };
}

/** The sheets of bytes that must open. */
export async function sheetsOf(bytes: Buffer): Promise<Sheet[]> {
  const { sheets, refusal } = await openWorkbook(bytes, "a.xlsx");
  if (sheets === undefined) throw new Error(refusal.text);
  return sheets;
}

/** Opens and reads bytes that must open. */
export async function importOf(bytes: Buffer, context: ImportContext = contextFor("xa-ntm-2021-2025")) {
  return readImport(await sheetsOf(bytes), context);
}

/** Problems as people read them: `B5: …`. */
export function said(problems: { cell: string | null; row: number | null; text: string }[]): string[] {
  return problems.map(({ cell, row, text }) => `${cell ?? (row === null ? "" : `dòng ${row}`)}: ${text}`);
}
