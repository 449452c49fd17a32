import { compareFigure, mayDecide } from "./compare-figure";
import type { Conclusion } from "./facts";
import type { Figure } from "./figure";
import { criterionBasis, isProvisional, verdictOfIndicators } from "./judge-criterion";
import { isOlder } from "./judge-indicator";
import { isInForce } from "./law-in-force";
import type { CriterionResult, IndicatorResult, Input, Standing, Verdict } from "./result";
import { type Counts, countMet, judgePrerequisite, overallVerdict } from "./totals";

export type IndicatorTrace = Pick<IndicatorResult, "id" | "verdict" | "basis" | "provisional">;
export type CriterionTrace = Pick<CriterionResult, "id" | "verdict" | "basis" | "provisional"> & {
  indicators: IndicatorTrace[];
};
export type Trace = Pick<Standing, "verdict" | "prerequisite" | "provisional"> &
  Counts & { criteria: CriterionTrace[] };

/**
 * Derives every verdict and every count of a standing again from what the standing itself records: figures, conclusions
 * and declarations with their days and years, and the levels as printed. It needs neither the edition nor the facts, so
 * whoever holds a published standing can check it.
 */
export function recompute(standing: Standing): Trace {
  const inForce = isInForce(standing.period, standing.asOf);
  const criteria = standing.criteria.map((criterion) =>
    inForce ? traceCriterion(criterion, standing) : closedTrace(criterion),
  );
  return {
    verdict: inForce ? overallVerdict(criteria) : "not_in_force",
    prerequisite: judgePrerequisite(standing.requiredTitles, standing.unit.titles, standing.asOf),
    ...countMet(criteria),
    provisional: criteria.some((criterion) => criterion.provisional),
    criteria,
  };
}

/** Where a standing and its recomputation differ: a place such as `criteria[10].indicators[10].verdict`. */
export type TraceDifference = { place: string; recorded: unknown; recomputed: unknown };

/** Whether a standing is what its own record gives. Ids stand in the brackets of a place. */
export function verifyTrace(standing: Standing): { equal: boolean; differences: TraceDifference[] } {
  const trace = recompute(standing);
  const differences: TraceDifference[] = [];
  const check = <T extends object>(keys: readonly (keyof T & string)[], recorded: T, recomputed: T, prefix: string) => {
    for (const key of keys) {
      if (recorded[key] === recomputed[key]) continue;
      differences.push({ place: `${prefix}${key}`, recorded: recorded[key], recomputed: recomputed[key] });
    }
  };
  check<Omit<Trace, "criteria">>(STANDING_KEYS, standing, trace, "");
  standing.criteria.forEach((criterion, c) => {
    const derived = trace.criteria[c] as CriterionTrace;
    const place = `criteria[${criterion.id}].`;
    check<Omit<CriterionTrace, "indicators">>(NODE_KEYS, criterion, derived, place);
    criterion.indicators.forEach((indicator, i) => {
      const again = derived.indicators[i] as IndicatorTrace;
      check<IndicatorTrace>(NODE_KEYS, indicator, again, `${place}indicators[${indicator.id}].`);
    });
  });
  return { equal: differences.length === 0, differences };
}

const NODE_KEYS = ["verdict", "basis", "provisional"] as const;
const STANDING_KEYS = [
  "verdict",
  "prerequisite",
  "provisional",
  "criteriaMet",
  "criteriaMetAtMost",
  "criteriaTotal",
  "indicatorsMet",
  "indicatorsTotal",
] as const;

function traceCriterion(criterion: CriterionResult, standing: Standing): CriterionTrace {
  const indicators = criterion.indicators.map((indicator) => traceIndicator(indicator, standing));
  const recorded = criterion.indicators.map((indicator, i) => ({
    ...indicator,
    verdict: indicators[i]?.verdict ?? indicator.verdict,
  }));
  const yearly = criterion.indicators.some(({ measure }) => measure.yearly);
  const conclusion = counts(criterion.concluded, yearly, standing) ? criterion.conclusion : null;
  const basis = criterionBasis(recorded, conclusion !== null);
  return {
    id: criterion.id,
    verdict: criterionVerdict(basis, indicators, conclusion),
    basis,
    provisional: isProvisional(criterion.indicators),
    indicators,
  };
}

function criterionVerdict(
  basis: CriterionResult["basis"],
  indicators: IndicatorTrace[],
  conclusion: Conclusion | null,
): Verdict {
  if (basis === "indicators") return verdictOfIndicators(indicators);
  return (basis === "conclusion" ? conclusion : null) ?? "unknown";
}

function traceIndicator(indicator: IndicatorResult, standing: Standing): IndicatorTrace {
  const { id, levels } = indicator;
  const provisional = levels.length === 0 || levels.some((level) => level.standing !== "confirmed");
  return { id, ...judgeRecorded(indicator, standing), provisional };
}

function judgeRecorded(
  indicator: IndicatorResult,
  standing: Standing,
): { verdict: Verdict; basis: IndicatorResult["basis"] } {
  const { levels, measure, exemption } = indicator;
  if (exemption !== null && (exemption.measuredOn ?? "") <= standing.asOf && !isOlder(exemption.measuredOn, indicator))
    return { verdict: "not_applicable", basis: null };
  const figure = counts(indicator.figure, measure.yearly, standing) ? recordedFigure(indicator) : null;
  const conclusion = counts(indicator.concluded, measure.yearly, standing) ? indicator.conclusion : null;
  if (measure.shape !== "judged") {
    const holds = figure === null ? null : compareFigure(levels, figure);
    if (holds !== null) return { verdict: holds ? "met" : "not_met", basis: "level" };
    if (figure === null && levels.length > 0 && levels.every(mayDecide)) return { verdict: "unknown", basis: null };
  }
  return conclusion === null ? { verdict: "unknown", basis: null } : { verdict: conclusion, basis: "conclusion" };
}

function recordedFigure({ value, values }: IndicatorResult): Figure | null {
  if (value !== undefined) return { value };
  return values === undefined ? null : { values };
}

/** A recorded input counts when it was measured by the day and, of a yearly measure, belongs to the title's year. */
function counts(input: Input | null, yearly: boolean, { asOf, titleYear }: Standing): boolean {
  if (input === null || (input.measuredOn !== null && input.measuredOn > asOf)) return false;
  return !yearly || titleYear === null || input.referenceYear === titleYear;
}

function closedTrace(criterion: CriterionResult): CriterionTrace {
  const closed = { verdict: "not_in_force", basis: null, provisional: false } as const;
  return { id: criterion.id, ...closed, indicators: criterion.indicators.map(({ id }) => ({ id, ...closed })) };
}
