import { MEASURE_PARTS, type Measure } from "../../engine";
import { parseNumber } from "../../format/parse-number";
import type { Problem } from "../../format/problems";

/** The single nameless figure of a plain measure. */
export const ONE = "value";

/** The names of a measure's figures, in the order of the form. */
export function figureNames(measure: Pick<Measure, "shape">): string[] {
  if (measure.shape === "judged") return [];
  if (measure.shape === "number") return [ONE];
  return Object.keys(MEASURE_PARTS[measure.shape]);
}

export type ReadFigures =
  | { ok: true; figure: { value: number } | { values: Record<string, number> } | null }
  | { ok: false; problems: Problem[] };

/** Reads the figures of a form: all or none, percentages from 0 to 100, piped water not above all clean water. */
export function readFigures(measure: Pick<Measure, "shape" | "unit">, typed: Record<string, string>): ReadFigures {
  const names = figureNames(measure);
  const filled = names.filter((name) => (typed[name] ?? "").trim() !== "");
  if (filled.length === 0) return { ok: true, figure: null };
  const problems: Problem[] = [];
  const values: Record<string, number> = {};
  for (const name of names) {
    const number = parseNumber(typed[name] ?? "");
    const text = problemOf(measure, name, number);
    if (text !== null) problems.push({ place: name, text });
    else if (number !== null) values[name] = number;
  }
  const { total, piped } = values;
  if (total !== undefined && piped !== undefined && piped > total) {
    problems.push({ place: "piped", text: "Tỷ lệ từ hệ thống tập trung không thể lớn hơn tổng số" });
  }
  if (problems.length > 0) return { ok: false, problems };
  const one = values[ONE];
  return { ok: true, figure: measure.shape === "number" && one !== undefined ? { value: one } : { values } };
}

function problemOf(measure: Pick<Measure, "shape" | "unit">, name: string, number: number | null): string | null {
  if (number === null) return "Nhập một số, ví dụ 41,5";
  const isCount = name === "schools";
  if (isCount) return Number.isInteger(number) && number >= 0 ? null : "Số trường phải là số nguyên";
  if (measure.unit === "%" && (number < 0 || number > 100)) return "Tỷ lệ phải từ 0 đến 100";
  return null;
}
