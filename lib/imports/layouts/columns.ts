import { wordsOf } from "../values/parsed";
import type { Cell } from "../workbook/cells";
import type { SeenRow } from "./layout";

/** Headers of the columns that are not figures, folded. */
const NAMES = {
  code: ["ma", "ma don vi", "ma xa", "ma dvhc", "ma so"],
  name: ["don vi", "ten don vi", "xa", "ten xa", "xa, phuong", "don vi hanh chinh", "dia phuong"],
  district: ["huyen", "ten huyen", "huyen, thi xa, thanh pho", "huyen, thi xa", "cap huyen"],
  subject: ["chi tieu", "ma chi tieu", "chi tieu/tieu chi", "chi tieu hoac tieu chi", "tieu chi/chi tieu"],
  part: ["thanh phan"],
  value: ["gia tri", "so lieu", "gia tri hoac ket luan", "so do"],
  conclusion: ["ket luan", "danh gia"],
  measuredOn: ["ngay do", "ngay", "ngay so lieu", "thoi diem", "ngay danh gia"],
  referenceYear: ["nam", "nam so lieu"],
  kind: ["loai so lieu"],
  document: ["van ban", "so van ban"],
  reason: ["ly do", "ly do khong xet"],
  note: ["ghi chu"],
  order: ["tt", "stt", "so tt"],
} as const;

export type ColumnName = keyof typeof NAMES;

/** Where each named column stands. */
export type Columns = Partial<Record<ColumnName, number>>;

/**
 * The named columns of a header; a name that the header row itself does not hold is looked for in the rows above it, because
 * headers are often written over two or three rows. The first column of a name counts.
 */
export function namedColumns(header: SeenRow, above: readonly SeenRow[] = []): Columns {
  const columns: Columns = {};
  for (const { cells } of [header, ...above]) {
    const taken = new Set<number | undefined>(Object.values(columns));
    cells.forEach((cell, index) => {
      const name = columnName(cell);
      if (name !== null && columns[name] === undefined && !taken.has(index + 1)) columns[name] = index + 1;
    });
  }
  return columns;
}

/** Whether a header says which unit a row is about. */
export function hasUnit({ code, name }: Columns): boolean {
  return code !== undefined || name !== undefined;
}

/** Whether a row has no unit of its own where a header has the words for it: a row of figures below it has. */
export function isHeaderRow({ code, name }: Columns, { cells }: SeenRow): boolean {
  return [code, name].every((column) => {
    const cell = column === undefined ? undefined : cells[column - 1];
    return cell === undefined || cell.type === "blank" || columnName(cell) !== null;
  });
}

/** Whether a column is one of the named ones, so that the others can be looked at for figures. */
export function isTaken(columns: Columns, column: number): boolean {
  return Object.values(columns).includes(column);
}

/** Kept by cell, because every layout asks the same cells, as a header and as the rows above another. */
const known = new WeakMap<Cell, ColumnName | null>();
const LONGEST = 40;

function columnName(cell: Cell): ColumnName | null {
  if (cell.type !== "text" || cell.text.length > LONGEST) return null;
  const kept = known.get(cell);
  if (kept !== undefined) return kept;
  const words = wordsOf(cell.text).replace(/\s*\(.*\)$|[*:]+$/g, "");
  const names = Object.keys(NAMES) as ColumnName[];
  const found = names.find((name) => (NAMES[name] as readonly string[]).includes(words)) ?? null;
  known.set(cell, found);
  return found;
}
