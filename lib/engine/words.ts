import { formatDate } from "../format/date";
import { formatNumber, formatQuantity } from "../format/number";
import type { Conclusion } from "./facts";
import type { Figure } from "./figure";
import { type Level, type LevelStanding, type Measure, PART_NAMES } from "./law";
import type { Input, Prerequisite, ResultLevel, Verdict } from "./result";

/** Signs of the operators that compare. */
export const SIGNS = { gte: "≥", gt: ">", lte: "≤", lt: "<", eq: "=" } as const;

export const VERDICT_WORDS: Record<Verdict, string> = {
  met: "đạt",
  not_met: "chưa đạt",
  unknown: "chưa có số liệu",
  not_applicable: "không xét",
  not_in_force: "ngoài thời gian áp dụng",
};

/** How well a level is known, as every screen and document says it. */
export const LEVEL_STANDING_WORDS: Record<LevelStanding, string> = {
  confirmed: "đã đối chiếu",
  secondary: "có nguồn, chờ đối chiếu",
  hint: "mức chưa đối chiếu",
  not_established: "chưa xác định",
};

export const PREREQUISITE_WORDS: Record<NonNullable<Prerequisite>, string> = {
  met: "đã có danh hiệu phải có trước",
  not_met: "chưa có danh hiệu phải có trước",
  unknown: "chưa có thông tin về danh hiệu phải có trước",
};

/** A level in words: `≥ 39 triệu đồng/người/năm`, `không còn`, `Đạt`, `chưa xác định`. */
export function levelInWords(level: ResultLevel | Level, unit: string): string {
  return `${partPrefix(level.part)}${limitInWords(level, unit)}${conditionInWords(level)}`;
}

/** All levels that bind together: `đạt mức tối thiểu ≥ 100 %; đạt mức độ 1 ≥ 70 % (khi số trường > 3)`. */
export function levelsInWords(levels: readonly (ResultLevel | Level)[], unit: string): string {
  return levels.length === 0 ? "chưa xác định" : levels.map((level) => levelInWords(level, unit)).join("; ");
}

function limitInWords(level: ResultLevel | Level, unit: string): string {
  if (level.value === null) return "chưa xác định";
  if (level.operator === "judged") return String(level.value);
  if (level.operator === "none") return "không còn (bằng 0)";
  const quantity = typeof level.value === "number" ? formatQuantity(level.value, unit) : level.value;
  return `${SIGNS[level.operator]} ${quantity}`;
}

function partPrefix(part: string | undefined): string {
  if (part === undefined) return "";
  return part === "each" ? "mỗi số đo " : `${partInWords(part)} `;
}

function conditionInWords({ when }: ResultLevel | Level): string {
  if (when === undefined) return "";
  return ` (khi ${partInWords(when.part)} ${SIGNS[when.operator]} ${formatNumber(when.value)})`;
}

export function partInWords(part: string): string {
  return PART_NAMES[part] ?? part;
}

/** A figure in words: `41,5 triệu đồng/người/năm` or `nữ 92 %, nam 95 %`. */
export function figureInWords(figure: Figure, measure: Pick<Measure, "unit">): string {
  if (figure.value !== undefined) return formatQuantity(figure.value, measure.unit);
  if (figure.values === undefined) return "chưa có số liệu";
  let words = "";
  for (const part in PART_NAMES) {
    const value = figure.values[part];
    if (value === undefined) continue;
    const quantity = part === "schools" ? formatNumber(value) : formatQuantity(value, measure.unit);
    // "đạt mức độ 1 70 %" would read as one number.
    const colon = part === "level1" ? ":" : "";
    words += `${words === "" ? "" : ", "}${partInWords(part)}${colon} ${quantity}`;
  }
  return words;
}

export function conclusionInWords(conclusion: Conclusion): string {
  return conclusion === "met" ? "đạt" : "chưa đạt";
}

// The same few days stand in thousands of reasons of a province; formatting each anew took a fifth of all judging.
const KEPT_DAYS = 2_000;
const days = new Map<string, string>();

/** ` ngày 31/12/2022`, or nothing where no day is recorded. */
export function onDay(input: Pick<Input, "measuredOn"> | null): string {
  if (input === null || input.measuredOn === null) return "";
  let words = days.get(input.measuredOn);
  if (words === undefined) {
    words = ` ngày ${formatDate(input.measuredOn)}`;
    if (days.size >= KEPT_DAYS) days.clear();
    days.set(input.measuredOn, words);
  }
  return words;
}

/** Years without thousands dots, rising: `2021, 2022`. */
export function yearsInWords(years: readonly number[]): string {
  return years.join(", ");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
