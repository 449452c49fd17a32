import type { CriterionObservation } from "./facts";
import { inputOf } from "./inputs";
import type { Criterion } from "./law";
import type { Reason } from "./reasons";
import type { CriterionResult, IndicatorResult, Verdict } from "./result";
import type { CriterionFacts } from "./select-facts";
import { conclusionInWords, onDay, yearsInWords } from "./words";

const ALL_MET: Reason = Object.freeze<Reason>({ code: "all_met", text: "Tất cả chỉ tiêu áp dụng đều đạt." });
const NOTHING_APPLICABLE: Reason = Object.freeze<Reason>({
  code: "nothing_applicable",
  text: "Không xét: không có chỉ tiêu nào áp dụng. Tính là đạt.",
});
const NO_DATA: Reason = Object.freeze<Reason>({
  code: "no_data",
  text: "Chưa có số liệu chỉ tiêu và chưa có kết luận chung.",
});
const UNUSED: Reason = Object.freeze<Reason>({
  code: "criterion_conclusion_unused",
  text: "Đã có số liệu chỉ tiêu nên kết luận chung của tiêu chí không dùng để xét.",
});

/**
 * Judges a criterion from its indicators, or from a conclusion of its own where no indicator has a figure or conclusion.
 * Nothing applicable counts as met and reads "không xét" (verdict `not_applicable`).
 */
export function judgeCriterion(
  criterion: Criterion,
  indicators: IndicatorResult[],
  facts: CriterionFacts,
  titleYear: number | undefined,
): CriterionResult {
  const { concluded, otherYears } = facts;
  const result: CriterionResult = {
    id: criterion.id,
    name: criterion.name,
    group: criterion.group,
    verdict: "unknown",
    basis: criterionBasis(indicators, concluded !== null),
    conclusion: concluded?.conclusion ?? null,
    provisional: isProvisional(indicators),
    concluded: concluded === null ? null : inputOf(concluded),
    otherYears,
    reasons: [],
    indicators,
  };
  if (result.basis === "indicators") {
    judgeByIndicators(result);
    addUnusedConclusion(result);
  } else if (concluded !== null) judgeByConclusion(result, concluded);
  else if (otherYears.length > 0 && titleYear !== undefined) {
    const text = `Xét cho năm ${titleYear}: chỉ có kết luận chung của năm ${yearsInWords(otherYears)}.`;
    result.reasons.push({ code: "other_year", text });
  } else result.reasons.push(NO_DATA);
  return result;
}

/** What a criterion is judged by: its indicators as soon as one of them has anything, else its own conclusion. */
export function criterionBasis(indicators: readonly IndicatorResult[], concluded: boolean): CriterionResult["basis"] {
  let applicable = 0;
  for (const indicator of indicators) {
    if (indicator.figure !== null || indicator.concluded !== null || indicator.otherYears.length > 0)
      return "indicators";
    if (indicator.verdict !== "not_applicable") applicable += 1;
  }
  if (indicators.length > 0 && applicable === 0) return "indicators";
  return concluded ? "conclusion" : null;
}

/** The verdict that indicators give together; `not_applicable` counts as met one level up. */
export function verdictOfIndicators(indicators: readonly { verdict: Verdict }[]): Verdict {
  let together: Verdict = "not_applicable";
  for (const { verdict } of indicators) {
    if (verdict === "not_met") return "not_met";
    if (verdict === "unknown") together = "unknown";
    else if (verdict === "met" && together === "not_applicable") together = "met";
  }
  return together;
}

/** Where nothing confirmed stands behind a criterion: no indicators at all, or one that is provisional. */
export function isProvisional(indicators: readonly IndicatorResult[]): boolean {
  return indicators.length === 0 || indicators.some((indicator) => indicator.provisional);
}

function judgeByIndicators(result: CriterionResult): void {
  result.verdict = verdictOfIndicators(result.indicators);
  if (result.verdict === "met") result.reasons.push(ALL_MET);
  else if (result.verdict === "not_applicable") result.reasons.push(NOTHING_APPLICABLE);
  else {
    const failing = result.verdict === "not_met" ? idsWith(result.indicators, "not_met") : "";
    const open = idsWith(result.indicators, "unknown");
    if (failing !== "") result.reasons.push({ code: "some_not_met", text: `Chỉ tiêu chưa đạt: ${failing}.` });
    if (open !== "") {
      result.reasons.push({ code: "some_unknown", text: `Chỉ tiêu chưa có số liệu hoặc kết luận: ${open}.` });
    }
  }
}

function idsWith(indicators: readonly IndicatorResult[], verdict: Verdict): string {
  let ids = "";
  for (const indicator of indicators) {
    if (indicator.verdict === verdict) ids += ids === "" ? indicator.id : `, ${indicator.id}`;
  }
  return ids;
}

function judgeByConclusion(result: CriterionResult, concluded: CriterionObservation): void {
  result.verdict = concluded.conclusion;
  const by = concluded.by ?? "cơ quan phụ trách";
  const document = concluded.document === undefined ? "" : `, văn bản ${concluded.document}`;
  const words = conclusionInWords(concluded.conclusion);
  result.reasons.push({
    code: "criterion_conclusion",
    text: `Theo kết luận chung của ${by}${onDay(concluded)}${document}: ${words}. Chưa có số liệu chỉ tiêu.`,
  });
}

function addUnusedConclusion(result: CriterionResult): void {
  if (result.conclusion === null) return;
  result.reasons.push(UNUSED);
  const counted = result.verdict === "not_applicable" ? "met" : result.verdict;
  if (counted !== "unknown" && counted !== result.conclusion) {
    result.reasons.push({
      code: "contradiction",
      text: `Kết luận chung (${conclusionInWords(result.conclusion)}) trái với kết quả theo chỉ tiêu.`,
    });
  }
}
