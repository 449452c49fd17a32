/** Column 28 → `AB`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `AB` → 28. */
export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Row 5 of column 2 → `B5`. Rows and columns are counted from 1, as people see them. */
export function cellRef(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** A rectangle of cells, edges included. */
export type Area = { top: number; left: number; bottom: number; right: number };

/** `B5:C6`, or `B5` for one cell. */
export function areaRef({ top, left, bottom, right }: Area): string {
  const first = cellRef(top, left);
  return top === bottom && left === right ? first : `${first}:${cellRef(bottom, right)}`;
}

/** The area of `B5:C6` or `$B$5`; `null` for anything else. */
export function parseArea(ref: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}
