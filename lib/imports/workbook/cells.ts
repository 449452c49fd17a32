import { type Area, areaRef, cellRef } from "./address";
import { LIMITS } from "./limits";

/** Where a cell stands, as people see it: rows and columns from 1. */
export type CellPlace = { sheet: string; row: number; column: number; ref: string };

/** `FORMULA` is a formula whose result the file does not hold: it was never calculated by a spreadsheet program. */
export type CellError = string | "FORMULA";

/**
 * What a cell holds. `shown` is the text that the number format makes of it; `lines` the text with its breaks, where it has
 * any.
 */
export type CellContent =
  | { type: "blank" }
  | { type: "text"; text: string; lines?: string }
  | { type: "number"; value: number; shown: string; format: string }
  | { type: "boolean"; value: boolean }
  | { type: "date"; date: string; serial: number; shown: string }
  | { type: "error"; error: CellError };

export type Cell = CellPlace & CellContent;

/**
 * A sheet of a workbook. A merged area keeps its value in its first cell: `at` gives cells as they are stored, `covering`
 * the value that people see there, whichever cell of the area is asked. Headers and names of units are read with
 * `covering`; a figure is not, because one figure for several units is not what anybody measured.
 */
export class Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly [number, number][];
  private readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  private readonly mergesOfRow = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(given: {
    name: string;
    hidden: boolean;
    merges: Area[];
    hiddenRows: Set<number>;
    hiddenColumns: [number, number][];
    rows: Map<number, Map<number, Cell>>;
  }) {
    this.name = given.name;
    this.hidden = given.hidden;
    this.merges = given.merges;
    this.hiddenRows = given.hiddenRows;
    this.hiddenColumns = given.hiddenColumns;
    this.rows = given.rows;
    for (const area of given.merges) this.index(area);
  }

  /** Rows that hold anything, from the top. */
  rowNumbers(): number[] {
    return [...this.rows.keys()].sort((a, b) => a - b);
  }

  /** The cells of a row that are not blank, from the left. */
  row(row: number): Cell[] {
    return [...(this.rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
  }

  at(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? this.blank(row, column);
  }

  /** The value seen at a place: of the merged area that covers it, else of the cell itself. */
  covering(row: number, column: number): Cell {
    const area = this.mergeAt(row, column);
    return area === null ? this.at(row, column) : this.at(area.top, area.left);
  }

  /** The merged area over a place, or `null`. */
  mergeAt(row: number, column: number): Area | null {
    if (this.merges.length === 0) return null;
    const over = (a: Area) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
    return this.mergesOfRow.get(row)?.find(over) ?? this.tall.find(over) ?? null;
  }

  /** A place as people say it: `B5`, or `B5:C6` where it is merged. */
  seenRef(row: number, column: number): string {
    const area = this.mergeAt(row, column);
    return area === null ? cellRef(row, column) : areaRef(area);
  }

  /** By row, because every cell asks; an area over many rows is kept apart instead of as many times. */
  private index(area: Area): void {
    if (area.bottom - area.top >= LIMITS.tallRows) {
      this.tall.push(area);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const list = this.mergesOfRow.get(row);
      if (list === undefined) this.mergesOfRow.set(row, [area]);
      else list.push(area);
    }
  }

  private blank(row: number, column: number): Cell {
    return { sheet: this.name, row, column, ref: cellRef(row, column), type: "blank" };
  }
}
