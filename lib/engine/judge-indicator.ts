import { formatDate } from "../format/date";
import { compareFigure } from "./compare-figure";
import type { BindingLevels, Place, PreparedIndicator } from "./law-in-force";
import type { IndicatorFacts } from "./select-facts";
import type { Conclusion, IndicatorResult, Input, Measure, Reason } from "./types";
import { figureInWords, levelInWords, levelsInWords } from "./words";

export type JudgeContext = { place: Place; regionChecked: boolean; asOfYear: number; titleYear: number | undefined };

/**
 * Judges one indicator. A figure decides where its levels are confirmed or secondary; otherwise the responsible agency's
 * conclusion does; with neither the verdict is unknown. Every ground is collected, none is cut short.
 */
export function judgeIndicator(
  prepared: PreparedIndicator,
  facts: IndicatorFacts,
  context: JudgeContext,
): IndicatorResult {
  const { indicator, measure } = prepared;
  const { figure, concluded, notApplicable } = facts;
  const referenceYear = figure?.referenceYear ?? concluded?.referenceYear ?? context.titleYear ?? context.asOfYear;
  const binding = prepared.bindingFor(referenceYear);
  const result: IndicatorResult = {
    id: indicator.id,
    name: indicator.name,
    verdict: "unknown",
    ...(figure?.value !== undefined && { value: figure.value }),
    ...(figure?.values !== undefined && { values: figure.values }),
    conclusion: concluded?.conclusion ?? null,
    basis: null,
    levels: binding.printed,
    provisional: !binding.confirmed,
    reasons: [],
    figure: figure === null ? null : inputOf(figure),
    concluded: concluded === null ? null : inputOf(concluded),
  };

  if (notApplicable !== null && !isOlder(notApplicable.measuredOn, figure, concluded)) {
    result.verdict = "not_applicable";
    result.reasons.push({ code: "not_applicable", text: `Không xét: ${notApplicable.reason}.` });
    return result;
  }

  if (measure.shape === "judged") judgeByConclusion(result);
  else judgeMeasured(result, binding, measure, facts);

  addYearReasons(result, measure, facts, referenceYear, context.titleYear);
  if (figure?.kind === "estimate") {
    result.reasons.push({ code: "estimate", text: "Số liệu là số ước, chưa phải số thực hiện." });
  }
  if (result.basis === "level" && !context.regionChecked && binding.levels.some((level) => level.layer === "region")) {
    result.reasons.push({
      code: "region_unchecked",
      text: "Vùng áp dụng mức đạt chuẩn của xã chưa đối chiếu với danh sách đã ký.",
    });
  }
  return result;
}

/** The verdict of a plain requirement, or of a figure whose level may not decide: what the agency concluded. */
function judgeByConclusion(result: IndicatorResult): void {
  const { conclusion } = result;
  if (conclusion === null) {
    result.reasons.push({ code: "no_conclusion", text: "Chưa có kết luận của cơ quan phụ trách." });
    return;
  }
  result.verdict = conclusion;
  result.basis = "conclusion";
  result.reasons.push(concludedReason(conclusion, result.concluded));
}

function judgeMeasured(result: IndicatorResult, binding: BindingLevels, measure: Measure, facts: IndicatorFacts): void {
  const { figure } = facts;
  const finding = figure === null ? null : compareFigure(binding.levels, figure);
  if (finding !== null && finding.holds !== null) {
    decideByLevel(result, finding.holds, binding, measure, facts);
    return;
  }
  if (figure === null && binding.decides) {
    result.reasons.push({
      code: "no_value",
      text: `Mức đạt chuẩn ${levelsInWords(binding.levels, measure.unit)}, nhưng chưa có số liệu.`,
    });
    return;
  }
  result.reasons.push(undecidedLevelReason(binding));
  judgeByConclusion(result);
}

function decideByLevel(
  result: IndicatorResult,
  holds: boolean,
  binding: BindingLevels,
  measure: Measure,
  facts: IndicatorFacts,
): void {
  const verdict: Conclusion = holds ? "met" : "not_met";
  result.verdict = verdict;
  result.basis = "level";
  const figure = figureInWords(facts.figure ?? {}, measure);
  const levels = levelsInWords(binding.levels, measure.unit);
  result.reasons.push(
    holds
      ? { code: "level_met", text: `${capital(figure)}: đạt mức ${levels}.` }
      : { code: "level_not_met", text: `${capital(figure)}: chưa đạt mức ${levels}.` },
  );
  for (const level of binding.levels) {
    if (level.signUnchecked !== true) continue;
    result.reasons.push({
      code: "sign_unchecked",
      text: `Mức đọc là ${levelInWords(level, measure.unit)}; dấu của giới hạn chưa đối chiếu với bản ký.`,
    });
  }
  if (result.conclusion !== null && result.conclusion !== verdict) {
    result.reasons.push({
      code: "contradiction",
      text: `Kết luận của cơ quan phụ trách (${result.conclusion === "met" ? "đạt" : "chưa đạt"}${dated(result.concluded)}) trái với số liệu.`,
    });
  }
}

function undecidedLevelReason(binding: BindingLevels): Reason {
  return binding.levels.some((level) => level.standing === "hint")
    ? { code: "level_hint", text: "Mức đạt chuẩn chưa đối chiếu nên không tự xét theo số liệu." }
    : { code: "level_not_established", text: "Chưa xác định được mức đạt chuẩn nên không tự xét theo số liệu." };
}

function concludedReason(conclusion: Conclusion, input: Input | null): Reason {
  const by = input?.by === undefined ? "cơ quan phụ trách" : input.by;
  const words = conclusion === "met" ? "đạt" : "chưa đạt";
  const document = input?.document === undefined ? "" : `, văn bản ${input.document}`;
  return {
    code: conclusion === "met" ? "conclusion_met" : "conclusion_not_met",
    text: `Theo kết luận của ${by}${dated(input)}${document}: ${words}.`,
  };
}

function addYearReasons(
  result: IndicatorResult,
  measure: Measure,
  facts: IndicatorFacts,
  referenceYear: number,
  titleYear: number | undefined,
): void {
  if (!measure.yearly) return;
  const hasData = facts.figure !== null || facts.concluded !== null;
  if (!hasData && facts.otherYears.length > 0 && titleYear !== undefined) {
    const years = [...new Set(facts.otherYears)].sort((a, b) => a - b).join(", ");
    result.reasons.push({
      code: "other_year",
      text: `Xét cho năm ${titleYear}: chỉ có số liệu năm ${years}, chưa có số liệu năm ${titleYear}.`,
    });
    return;
  }
  if (hasData) {
    result.reasons.push({
      code: "year_used",
      text: `Chỉ tiêu hằng năm: dùng số liệu và mức của năm ${referenceYear}.`,
    });
  }
}

function isOlder(day: string | null, ...others: ({ measuredOn: string } | null)[]): boolean {
  return day !== null && others.some((other) => other !== null && other.measuredOn > day);
}

function dated(input: Input | null): string {
  return input?.measuredOn == null ? "" : ` ngày ${formatDate(input.measuredOn)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The provenance of a figure or conclusion, without its value. */
export function inputOf(observation: Input & { referenceYear: number }): Input {
  const input: Input = {
    measuredOn: observation.measuredOn,
    referenceYear: observation.referenceYear,
    kind: observation.kind ?? "actual",
  };
  for (const key of ["id", "by", "document", "note", "submittedAt", "acceptedAt"] as const) {
    const text = observation[key];
    if (text !== undefined) input[key] = text;
  }
  return input;
}
