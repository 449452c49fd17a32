import { MEASURE_PARTS, type Measure } from "../../engine";
import type { Problem } from "../../format/problems";
import { parseDigits } from "../../imports/values/number-text";
import type { Parsed } from "../../imports/values/parsed";
import { percentOf, type Ratio, readRatio } from "./ratio";

/** The single nameless figure of a plain measure. */
const ONE = "value";

/** The names of a measure's figures, in the order of the form. */
export function figureNames(measure: Pick<Measure, "shape">): string[] {
  if (measure.shape === "judged") return [];
  if (measure.shape === "number") return [ONE];
  return Object.keys(MEASURE_PARTS[measure.shape]);
}

/** Whether a figure is a percentage of a whole, which may be entered as a numerator and a denominator. */
export function isShare(measure: Pick<Measure, "shape" | "unit">, name: string): boolean {
  if (measure.shape === "judged") return false;
  if (measure.shape === "number") return measure.unit === "%";
  const parts: Record<string, string> = MEASURE_PARTS[measure.shape];
  return parts[name] === "percent";
}

export type Figure = { value: number } | { values: Record<string, number> };

export type ReadFigure = {
  figure: Figure | null;
  /** By the name of the figure; `null` where none was entered so. */
  ratios: Record<string, Ratio> | null;
  problems: Problem[];
};

/**
 * Reads the figures of a form as people here write numbers: none, or all; whether they may stand is not asked here. A
 * percentage may be written as `452/520`.
 */
export function readFigures(measure: Pick<Measure, "shape" | "unit">, typed: Record<string, string>): ReadFigure {
  const names = figureNames(measure);
  const textOf = (name: string) => (typed[name] ?? "").trim();
  if (names.every((name) => textOf(name) === "")) return { figure: null, ratios: null, problems: [] };
  const problems: Problem[] = [];
  const values: Record<string, number> = {};
  const ratios: Record<string, Ratio> = {};
  for (const name of names) {
    const text = textOf(name);
    if (text.includes("/") && isShare(measure, name)) {
      const { value: ratio, problem } = readRatio(text);
      if (problem !== undefined) problems.push({ place: name, text: problem });
      else {
        ratios[name] = ratio;
        values[name] = percentOf(ratio);
      }
      continue;
    }
    const parsed: Parsed<number> = text === "" ? { problem: "Nhập một số, ví dụ 1.234,5" } : parseDigits(text);
    if (parsed.problem !== undefined) problems.push({ place: name, text: parsed.problem });
    else values[name] = parsed.value;
  }
  const one = values[ONE];
  const figure = measure.shape === "number" && one !== undefined ? { value: one } : { values };
  return { figure, ratios: Object.keys(ratios).length === 0 ? null : ratios, problems };
}
