import type { Cell } from "../workbook/cells";
import { errorProblem, type Parsed, seen } from "./parsed";

/** Reads a year from a number or from text such as `2022` or `năm 2022`. A day is not a year. */
export function parseYear(cell: Cell): Parsed<number> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  const year =
    cell.type === "number" ? cell.value : Number(/^(?:năm\s+)?(\d{4})$/i.exec(seen(cell))?.[1] ?? Number.NaN);
  if (cell.type !== "date" && Number.isInteger(year) && year >= 1990 && year <= 2100) return { value: year };
  return { problem: `“${seen(cell)}” không phải năm; hãy ghi bốn chữ số, ví dụ 2022` };
}
