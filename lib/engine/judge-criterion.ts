import { formatDate } from "../format/date";
import { inputOf } from "./judge-indicator";
import type { Criterion, CriterionObservation, CriterionResult, IndicatorResult, Verdict } from "./types";

/**
 * Judges a criterion from its indicators, or from a conclusion of its own where no indicator has a figure or conclusion.
 * Nothing applicable counts as met and reads "không xét" (verdict `not_applicable`).
 */
export function judgeCriterion(
  criterion: Criterion,
  indicators: IndicatorResult[],
  hasIndicatorFacts: boolean,
  concluded: CriterionObservation | null,
): CriterionResult {
  const result: CriterionResult = {
    id: criterion.id,
    name: criterion.name,
    group: criterion.group,
    verdict: "unknown",
    basis: null,
    conclusion: concluded?.conclusion ?? null,
    provisional: indicators.length === 0 || indicators.some((indicator) => indicator.provisional),
    concluded: concluded === null ? null : inputOf({ ...concluded, kind: "actual" }),
    reasons: [],
    indicators,
  };
  const nothingApplies =
    indicators.length > 0 && indicators.every((indicator) => indicator.verdict === "not_applicable");
  if (hasIndicatorFacts || nothingApplies) {
    judgeByIndicators(result);
    addUnusedConclusion(result);
  } else if (concluded !== null) judgeByConclusion(result, concluded);
  else result.reasons.push({ code: "no_data", text: "Chưa có số liệu chỉ tiêu và chưa có kết luận chung." });
  return result;
}

function judgeByIndicators(result: CriterionResult): void {
  result.basis = "indicators";
  const withVerdict = (verdict: Verdict) =>
    result.indicators.filter((indicator) => indicator.verdict === verdict).map((indicator) => indicator.id);
  const failing = withVerdict("not_met");
  const open = withVerdict("unknown");
  if (failing.length > 0) {
    result.verdict = "not_met";
    result.reasons.push({ code: "some_not_met", text: `Chỉ tiêu chưa đạt: ${failing.join(", ")}.` });
  }
  if (open.length > 0) {
    if (failing.length === 0) result.verdict = "unknown";
    result.reasons.push({ code: "some_unknown", text: `Chỉ tiêu chưa có số liệu hoặc kết luận: ${open.join(", ")}.` });
  }
  if (failing.length > 0 || open.length > 0) return;
  if (result.indicators.every((indicator) => indicator.verdict === "not_applicable")) {
    result.verdict = "not_applicable";
    result.reasons.push({ code: "nothing_applicable", text: "Không xét: không có chỉ tiêu nào áp dụng. Tính là đạt." });
    return;
  }
  result.verdict = "met";
  result.reasons.push({ code: "all_met", text: "Tất cả chỉ tiêu áp dụng đều đạt." });
}

function judgeByConclusion(result: CriterionResult, concluded: CriterionObservation): void {
  result.basis = "conclusion";
  result.verdict = concluded.conclusion;
  const by = concluded.by ?? "cơ quan phụ trách";
  const document = concluded.document === undefined ? "" : `, văn bản ${concluded.document}`;
  const words = concluded.conclusion === "met" ? "đạt" : "chưa đạt";
  result.reasons.push({
    code: "criterion_conclusion",
    text: `Theo kết luận chung của ${by} ngày ${formatDate(concluded.measuredOn)}${document}: ${words}. Chưa có số liệu chỉ tiêu.`,
  });
}

function addUnusedConclusion(result: CriterionResult): void {
  if (result.conclusion === null) return;
  result.reasons.push({
    code: "criterion_conclusion_unused",
    text: "Đã có số liệu chỉ tiêu nên kết luận chung của tiêu chí không dùng để xét.",
  });
  const decided = result.verdict === "met" || result.verdict === "not_met";
  if (decided && result.verdict !== result.conclusion) {
    result.reasons.push({
      code: "contradiction",
      text: `Kết luận chung (${result.conclusion === "met" ? "đạt" : "chưa đạt"}) trái với kết quả theo chỉ tiêu.`,
    });
  }
}
