import type { Collector } from "../collector";
import type { Problems } from "../problems";
import type { Subjects } from "../subjects";
import type { ImportContext, LayoutName } from "../types";
import type { UnitsByDay } from "../units-by-day";
import type { Cell, Sheet } from "../workbook/cells";
import type { Preamble } from "./preamble";

/** What every layout reads with. */
export type Desk = {
  sheet: Sheet;
  preamble: Preamble;
  subjects: Subjects;
  units: UnitsByDay;
  context: ImportContext;
  collector: Collector;
  problems: Problems;
};

/** One row of a sheet as people see it: the value of a merged area stands in each of its cells. */
export type SeenRow = { row: number; cells: Cell[] };

/** A way of laying figures out on a sheet; a new one is a file here and a line in the registry. */
export type Layout = {
  name: LayoutName;
  /** In the words of the import page. */
  title: string;
  /** How surely a row is the header of this layout; 0 where it is not. */
  fits(row: SeenRow, above: SeenRow[], subjects: Subjects): number;
  /** Reads the rows below the header. */
  read(header: SeenRow, above: SeenRow[], desk: Desk): void;
};

/** The cells of a row up to a column. */
export function seenRow(sheet: Sheet, row: number, lastColumn: number): SeenRow {
  return { row, cells: Array.from({ length: lastColumn }, (_, index) => sheet.covering(row, index + 1)) };
}
