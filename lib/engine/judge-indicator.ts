import { type Binding, wordsFor } from "./binding";
import { appliesTo, compareFigure } from "./compare-figure";
import type { Conclusion } from "./facts";
import type { Figure } from "./figure";
import { exemptionOf, inputOf } from "./inputs";
import type { PreparedIndicator } from "./prepare-law";
import type { Reason } from "./reasons";
import type { IndicatorResult, Input } from "./result";
import type { IndicatorFacts } from "./select-facts";
import { capital, conclusionInWords, figureInWords, onDay } from "./words";
import { addYearReasons } from "./year-reasons";

export type JudgeContext = { regionChecked: boolean; asOfYear: number; titleYear: number | undefined };

const NO_REASONS: Reason[] = [];
Object.freeze(NO_REASONS);
const NO_CONCLUSION: Reason = Object.freeze<Reason>({
  code: "no_conclusion",
  text: "Chưa có kết luận của cơ quan phụ trách.",
});
const ESTIMATE: Reason = Object.freeze<Reason>({
  code: "estimate",
  text: "Số liệu là số ước, chưa phải số thực hiện.",
});
const REGION_UNCHECKED: Reason = Object.freeze<Reason>({
  code: "region_unchecked",
  text: "Vùng áp dụng mức đạt chuẩn của xã chưa đối chiếu với danh sách đã ký.",
});

/**
 * Judges one indicator. A figure decides where its levels are confirmed or secondary; otherwise the responsible agency's
 * conclusion does; with neither the verdict is unknown. Every ground is collected, none is cut short.
 */
export function judgeIndicator(
  prepared: PreparedIndicator,
  facts: IndicatorFacts,
  context: JudgeContext,
): IndicatorResult {
  const { measured, concluded } = facts;
  const levelYear = measured?.referenceYear ?? concluded?.referenceYear ?? context.titleYear ?? context.asOfYear;
  const binding = prepared.bindingFor(levelYear);
  const result = blankResult(prepared, facts, binding);
  if (result.exemption !== null && !isOlder(result.exemption.measuredOn, result)) {
    result.verdict = "not_applicable";
    result.reasons = [{ code: "not_applicable", text: `Không xét: ${result.exemption.reason}.` }];
    return result;
  }
  if (prepared.measure.shape === "judged") result.reasons = [judgeByConclusion(result)];
  else judgeMeasured(result, binding, facts.figure);
  if (prepared.measure.yearly) addYearReasons(result, context.titleYear);
  if (measured?.kind === "estimate") result.reasons.push(ESTIMATE);
  if (result.basis === "level" && binding.regional && !context.regionChecked) result.reasons.push(REGION_UNCHECKED);
  return result;
}

function blankResult(prepared: PreparedIndicator, facts: IndicatorFacts, binding: Binding): IndicatorResult {
  const { indicator, printedMeasure } = prepared;
  const { figure, measured, concluded, notApplicable, otherYears } = facts;
  const provenance = measured === null ? null : inputOf(measured);
  const result: IndicatorResult = {
    id: indicator.id,
    name: indicator.name,
    verdict: "unknown",
    conclusion: concluded?.conclusion ?? null,
    basis: null,
    levels: binding.printed,
    provisional: !binding.confirmed,
    reasons: NO_REASONS,
    figure: provenance,
    concluded: concluded === null ? null : concluded === measured ? provenance : inputOf(concluded),
    measure: printedMeasure,
    exemption: notApplicable === null || !indicator.mayBeNotApplicable ? null : exemptionOf(notApplicable),
    otherYears,
  };
  if (figure === null) return result;
  if (figure.value !== undefined) result.value = figure.value;
  else if (figure.values !== undefined) result.values = figure.values;
  return result;
}

/** Whether a figure or conclusion says, later than the declaration, that the indicator applies after all. */
export function isOlder(day: string | null, { figure, concluded }: Pick<IndicatorResult, "figure" | "concluded">) {
  if (day === null) return false;
  return (figure?.measuredOn ?? "") > day || (concluded?.measuredOn ?? "") > day;
}

/** The verdict of a plain requirement, or of a figure whose level may not decide: what the agency concluded. */
function judgeByConclusion(result: IndicatorResult): Reason {
  const { conclusion } = result;
  if (conclusion === null) return NO_CONCLUSION;
  result.verdict = conclusion;
  result.basis = "conclusion";
  return concludedReason(conclusion, result.concluded);
}

function judgeMeasured(result: IndicatorResult, binding: Binding, figure: Figure | null): void {
  const holds = figure === null ? null : compareFigure(binding.levels, figure);
  if (figure !== null && holds !== null) decideByLevel(result, holds, binding, figure);
  else if (figure === null && binding.decides) result.reasons = [binding.noValue];
  else result.reasons = [binding.undecided, judgeByConclusion(result)];
}

function decideByLevel(result: IndicatorResult, holds: boolean, binding: Binding, figure: Figure): void {
  const verdict: Conclusion = holds ? "met" : "not_met";
  result.verdict = verdict;
  result.basis = "level";
  const words = figureInWords(figure, result.measure);
  const text = figure.value === undefined ? capital(words) : words;
  const levels = wordsFor(binding, figure);
  result.reasons = [
    holds
      ? { code: "level_met", text: `${text}: đạt so với mức ${levels}.` }
      : { code: "level_not_met", text: `${text}: chưa đạt so với mức ${levels}.` },
  ];
  for (const { level, reason } of binding.signs) if (appliesTo(level, figure)) result.reasons.push(reason);
  if (result.conclusion !== null && result.conclusion !== verdict) {
    const concluded = `${conclusionInWords(result.conclusion)}${onDay(result.concluded)}`;
    result.reasons.push({
      code: "contradiction",
      text: `Kết luận của cơ quan phụ trách (${concluded}) trái với số liệu.`,
    });
  }
}

function concludedReason(conclusion: Conclusion, input: Input | null): Reason {
  const by = input?.by ?? "cơ quan phụ trách";
  const document = input?.document === undefined ? "" : `, văn bản ${input.document}`;
  const start = `Theo kết luận của ${by}${onDay(input)}${document}`;
  return conclusion === "met"
    ? { code: "conclusion_met", text: `${start}: đạt.` }
    : { code: "conclusion_not_met", text: `${start}: chưa đạt.` };
}
