import type { Problems } from "../problems";
import type { Subject, Subjects } from "../subjects";
import { seen } from "../values/parsed";
import { columnName } from "../workbook/address";
import type { Cell } from "../workbook/cells";
import { type Columns, hasUnit, isHeaderRow, isTaken, namedColumns } from "./columns";
import { figureCell } from "./figure-cells";
import type { Desk, SeenRow } from "./layout";
import { rowUnit } from "./row-unit";
import { type Dated, dataRows, sheetDay } from "./rows";

/** A column of a wide sheet: what its header names. */
export type SubjectColumn = { column: number; subject: Subject; header: Cell };

/** The subjects that columns of a row name; none where the row, with those above, does not say which unit. */
export function subjectsNamed(row: SeenRow, above: SeenRow[], subjects: Subjects, without: Subject["of"]): Subject[] {
  const columns = namedColumns(row, above);
  if (!hasUnit(columns) || !isHeaderRow(columns, row)) return [];
  return row.cells.flatMap((cell, index) => {
    const subject = isTaken(columns, index + 1) ? null : subjects.read(cell, without);
    return subject?.value === undefined ? [] : [subject.value];
  });
}

/** The columns that name a subject. Broken names are errors; other columns that hold something are said to be left out. */
export function subjectColumns(header: SeenRow, columns: Columns, desk: Desk, without: Subject["of"]): SubjectColumn[] {
  const { subjects, problems, sheet } = desk;
  const found: SubjectColumn[] = [];
  const left: string[] = [];
  header.cells.forEach((cell, index) => {
    const column = index + 1;
    if (isTaken(columns, column)) return;
    const subject = cell.type === "blank" ? null : subjects.read(cell, without);
    if (subject === null) {
      if (cell.type !== "blank") left.push(`${columnName(column)} (${seen(cell)})`);
      return;
    }
    if (subject.problem !== undefined) problems.error(cell, subject.problem);
    else found.push({ column, subject: subject.value, header: cell });
  });
  if (left.length > 0)
    problems.ofSheet("warning", sheet.name, `bỏ qua các cột không phải chỉ tiêu, tiêu chí: ${left.join("; ")}`);
  return found;
}

/** Leaves out, with an error at each, the columns whose subject an earlier column has. */
export function withoutRepeats<T extends SubjectColumn>(columns: T[], key: (column: T) => string, desk: Desk): T[] {
  const first = new Map<string, T>();
  for (const column of columns) {
    const earlier = first.get(key(column));
    if (earlier === undefined) first.set(key(column), column);
    else
      desk.problems.error(
        column.header,
        `cột ${columnName(column.column)} trùng với cột ${columnName(earlier.column)}; chỉ giữ một`,
      );
  }
  return [...first.values()];
}

/** Reads each row that has a figure in one of the columns: whose row it is, then what `take` makes of it. */
export function readWideRows(
  desk: Desk,
  headerRow: number,
  columns: Columns,
  figures: readonly number[],
  take: (unitKey: string, cells: ReadonlyMap<number, Cell>, dated: Dated) => void,
): void {
  const dated = sheetDay(desk);
  if (dated === null) return;
  for (const row of dataRows(desk.sheet, headerRow)) {
    const cells = figuresOf(desk, row, figures, desk.problems);
    if (cells.size === 0) continue;
    const found = rowUnit(desk, row, columns, dated.measuredOn);
    if (typeof found !== "string") take(found.unit.key, cells, dated);
  }
}

function figuresOf({ sheet }: Desk, row: number, figures: readonly number[], problems: Problems): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const column of figures) {
    const cell = figureCell(sheet, row, column, problems);
    if (cell.type !== "blank") cells.set(column, cell);
  }
  return cells;
}
