import { formatQuantity } from "../format/number";
import type { Level, Measure, ResultLevel } from "./types";
import { PART_NAMES } from "./types";

const SIGNS = { gte: "≥", gt: ">", lte: "≤", lt: "<", eq: "=" } as const;

/** A level in words: `≥ 39 triệu đồng/người/năm`, `không còn`, `Đạt`, `chưa xác định`. */
export function levelInWords(level: ResultLevel | Level, unit: string): string {
  if (level.value === null) return "chưa xác định";
  if (level.operator === "judged") return String(level.value);
  if (level.operator === "none") return "không còn (bằng 0)";
  const quantity = typeof level.value === "number" ? formatQuantity(level.value, unit) : level.value;
  const part = level.part === undefined || level.part === "each" ? "" : `${partInWords(level.part)} `;
  return `${part}${SIGNS[level.operator]} ${quantity}`;
}

/** All levels that bind together: `đạt mức tối thiểu ≥ 100 %; đạt mức độ 1 ≥ 70 %`. */
export function levelsInWords(levels: (ResultLevel | Level)[], unit: string): string {
  return levels.length === 0 ? "chưa xác định" : levels.map((level) => levelInWords(level, unit)).join("; ");
}

export function partInWords(part: string): string {
  return PART_NAMES[part] ?? part;
}

/** A figure in words: `41,5 triệu đồng/người/năm` or `nữ 92 %, nam 95 %`. */
export function figureInWords(
  figure: { value?: number; values?: Record<string, number> },
  measure: Pick<Measure, "unit">,
): string {
  if (figure.value !== undefined) return formatQuantity(figure.value, measure.unit);
  if (figure.values === undefined) return "chưa có số liệu";
  return Object.entries(figure.values)
    .map(([part, value]) => `${partInWords(part)} ${part === "schools" ? value : formatQuantity(value, measure.unit)}`)
    .join(", ");
}

export const VERDICT_WORDS = {
  met: "đạt",
  not_met: "chưa đạt",
  unknown: "chưa có số liệu",
  not_applicable: "không xét",
  not_in_force: "chưa có hiệu lực",
} as const;
