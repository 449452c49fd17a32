import { MEASURE_PARTS, type Measure } from "../../engine";
import type { Problem } from "../../format/problems";
import { parseDigits } from "../../imports/values/number-text";
import type { Parsed } from "../../imports/values/parsed";

/** The single nameless figure of a plain measure. */
const ONE = "value";

/** The names of a measure's figures, in the order of the form. */
export function figureNames(measure: Pick<Measure, "shape">): string[] {
  if (measure.shape === "judged") return [];
  if (measure.shape === "number") return [ONE];
  return Object.keys(MEASURE_PARTS[measure.shape]);
}

export type Figure = { value: number } | { values: Record<string, number> };

/** Reads the figures of a form as people here write numbers: none, or all; whether they may stand is not asked here. */
export function readFigures(
  measure: Pick<Measure, "shape">,
  typed: Record<string, string>,
): { figure: Figure | null; problems: Problem[] } {
  const names = figureNames(measure);
  if (names.every((name) => (typed[name] ?? "").trim() === "")) return { figure: null, problems: [] };
  const problems: Problem[] = [];
  const values: Record<string, number> = {};
  for (const name of names) {
    const text = (typed[name] ?? "").trim();
    const parsed: Parsed<number> = text === "" ? { problem: "Nhập một số, ví dụ 41,5" } : parseDigits(text);
    if (parsed.problem !== undefined) problems.push({ place: name, text: parsed.problem });
    else values[name] = parsed.value;
  }
  const one = values[ONE];
  return { figure: measure.shape === "number" && one !== undefined ? { value: one } : { values }, problems };
}
