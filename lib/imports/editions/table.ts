import { short, wordsOf } from "../values/parsed";
import { areaRef, cellRef } from "../workbook/address";
import type { Cell, CellPlace, Sheet } from "../workbook/cells";
import type { EditionDesk } from "./desk";
import type { EditionColumn, EditionTable } from "./sheets";

/** One item as the sheet has it. `cells` are those of the table's columns, by path; of a column that is missing, none. */
export type TableRow = { row: number; cells: ReadonlyMap<string, Cell> };

/**
 * `whole` is false where rows may be missing because the sheet or one of its columns is; `header` is where the table as
 * such is spoken of.
 */
export type TableRead = { rows: TableRow[]; whole: boolean; header: CellPlace | null };

export const NO_TABLE: TableRead = { rows: [], whole: false, header: null };

/** How far down the header is looked for. */
const HEADER_ROWS = 20;
const MOST_ROWS = 5_000;

/**
 * Finds the table of a sheet by its header and gives its rows that are not blank. Columns may stand in any order; one that
 * is missing or renamed is named, as is one that the edition has no place for. A merged area over several rows is refused.
 */
export function readTable(sheet: Sheet, table: EditionTable, desk: EditionDesk): TableRead {
  const header = findHeader(sheet, table.columns);
  if (header === null) {
    const names = table.columns.map(({ name }) => `“${name}”`).join(", ");
    desk.problems.ofSheet("error", sheet.name, `không tìm thấy dòng tiêu đề có các cột ${names}`);
    return NO_TABLE;
  }
  const columns = namedColumns(sheet, header, table.columns, desk);
  if (columns === null) return NO_TABLE;
  const below = sheet.rowNumbers().filter((row) => row > header);
  if (below.length > MOST_ROWS) {
    desk.problems.ofSheet("error", sheet.name, `có quá nhiều dòng (${below.length}); hãy bỏ các dòng thừa`);
    return NO_TABLE;
  }
  const filled = below.filter((row) => isFilled(sheet, row, columns));
  return {
    rows: filled.map((row) => ({ row, cells: cellsOf(sheet, row, columns, desk) })),
    whole: true,
    header: sheet.row(header)[0] ?? null,
  };
}

function findHeader(sheet: Sheet, columns: readonly EditionColumn[]): number | null {
  const names = new Set(columns.map(({ name }) => wordsOf(name)));
  const best = { row: 0, count: 1 };
  for (const row of sheet.rowNumbers().slice(0, HEADER_ROWS)) {
    const count = sheet.row(row).filter((cell) => names.has(headerWords(cell))).length;
    if (count > best.count) Object.assign(best, { row, count });
  }
  return best.row === 0 ? null : best.row;
}

function headerWords(cell: Cell): string {
  return cell.type === "text" ? wordsOf(cell.text).replace(/\s*[*:]+$/, "") : "";
}

/** Where each column stands; `null`, with a problem, where one that the edition needs is missing or stands twice. */
function namedColumns(sheet: Sheet, header: number, columns: readonly EditionColumn[], desk: EditionDesk) {
  const cells = sheet.row(header);
  const found = new Map<EditionColumn, number>();
  const strangers: Cell[] = [];
  let twice = false;
  for (const cell of cells) {
    const column = columns.find(({ name }) => wordsOf(name) === headerWords(cell));
    if (column === undefined) strangers.push(cell);
    else if (found.has(column)) {
      desk.refuse(cell, `cột “${column.name}” có hai lần; hãy bỏ một cột`);
      twice = true;
    } else found.set(column, cell.column);
  }
  const missing = columns.filter((column) => !found.has(column) && column.readOnly !== true);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `“${name}”`).join(", ");
    const others = strangers.map((cell) => `“${cell.type === "text" ? short(cell.text) : cell.ref}” (ô ${cell.ref})`);
    const renamed = others.length === 0 ? "" : `; cột không nhận ra: ${others.join(", ")}`;
    desk.problems.ofRow("error", sheet, header, `thiếu cột ${names}${renamed}; hãy ghi đúng tên cột như tệp mẫu`);
    return null;
  }
  for (const cell of strangers) desk.problems.warning(cell, "cột này không thuộc mẫu nên không được đọc");
  sayUnheaded(sheet, header, cells, desk);
  return twice ? null : found;
}

/** Figures beside the table would be lost without a word. */
function sayUnheaded(sheet: Sheet, header: number, cells: readonly Cell[], desk: EditionDesk): void {
  const headed = new Set(cells.map(({ column }) => column));
  const said = new Set<number>();
  for (const row of sheet.rowNumbers().filter((number) => number > header)) {
    for (const cell of sheet.row(row)) {
      if (headed.has(cell.column) || said.has(cell.column)) continue;
      said.add(cell.column);
      desk.problems.warning(cell, "cột này không có tiêu đề nên không được đọc");
    }
  }
}

function cellsOf(sheet: Sheet, row: number, columns: ReadonlyMap<EditionColumn, number>, desk: EditionDesk) {
  return new Map(
    [...columns].map(([{ path, readOnly }, column]) => [
      path,
      readOnly === true ? sheet.covering(row, column) : ownCell(sheet, row, column, desk),
    ]),
  );
}

/** A cell as it is stored. One value over several rows or columns would be several values that nobody wrote. */
export function ownCell(sheet: Sheet, row: number, column: number, desk: EditionDesk): Cell {
  const cell = sheet.at(row, column);
  const area = sheet.mergeAt(row, column);
  if (area === null) return cell;
  const first = sheet.at(area.top, area.left);
  if (first.type === "blank") return cell;
  desk.refuse(first, `các ô ${areaRef(area)} đang gộp; hãy bỏ gộp (Unmerge) rồi ghi riêng từng ô`);
  desk.silence(cell);
  const place: CellPlace = { sheet: sheet.name, row, column, ref: cellRef(row, column) };
  return { ...place, type: "blank" };
}

/** A row whose own columns are blank is no item; one that a merged area covers is. */
function isFilled(sheet: Sheet, row: number, columns: ReadonlyMap<EditionColumn, number>): boolean {
  return [...columns].some(([{ readOnly }, at]) => readOnly !== true && sheet.covering(row, at).type !== "blank");
}
