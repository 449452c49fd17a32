import type {
  CriterionObservation,
  EvaluateOptions,
  FactObservation,
  Facts,
  IndicatorObservation,
  NotApplicable,
} from "./types";

/** What stands on the day for one indicator: the latest figure and, separately, the latest conclusion. */
export type IndicatorFacts = {
  figure: IndicatorObservation | null;
  concluded: IndicatorObservation | null;
  notApplicable: NotApplicable | null;
  /** There are figures or conclusions, but only of other years than the year of the title. */
  otherYears: number[];
};

export type SelectedFacts = {
  indicators: Map<string, IndicatorFacts>;
  criteria: Map<string, CriterionObservation[]>;
};

const NOTHING: IndicatorFacts = { figure: null, concluded: null, notApplicable: null, otherYears: [] };

export function factsOf(selected: SelectedFacts, indicatorId: string): IndicatorFacts {
  return selected.indicators.get(indicatorId) ?? NOTHING;
}

/**
 * Picks what counts on the day: nothing measured later; of a yearly measure the latest year (with a title year only that
 * year), of any other the latest day. Two entries that tie in every date are ordered by content, so the order in which
 * facts arrive never matters.
 */
export function selectFacts(
  facts: Facts,
  isYearly: (indicatorId: string) => boolean,
  options: EvaluateOptions,
): SelectedFacts {
  const selected: SelectedFacts = { indicators: new Map(), criteria: new Map() };
  for (const observation of facts.observations) {
    if (observation.measuredOn !== null && observation.measuredOn > options.asOf) continue;
    if ("criterion" in observation) addCriterion(selected, observation);
    else addIndicator(selected, observation, isYearly(observation.indicator), options.titleYear);
  }
  return selected;
}

function addIndicator(
  selected: SelectedFacts,
  observation: IndicatorObservation | NotApplicable,
  yearly: boolean,
  titleYear: number | undefined,
): void {
  let kept = selected.indicators.get(observation.indicator);
  if (kept === undefined) {
    kept = { figure: null, concluded: null, notApplicable: null, otherYears: [] };
    selected.indicators.set(observation.indicator, kept);
  }
  if ("applicable" in observation) {
    if (kept.notApplicable === null || isLater(observation, kept.notApplicable, false))
      kept.notApplicable = observation;
    return;
  }
  if (yearly && titleYear !== undefined && observation.referenceYear !== titleYear) {
    kept.otherYears.push(observation.referenceYear);
    return;
  }
  const hasFigure = observation.value !== undefined || observation.values !== undefined;
  if (hasFigure && (kept.figure === null || isLater(observation, kept.figure, yearly))) kept.figure = observation;
  if (
    observation.conclusion !== undefined &&
    (kept.concluded === null || isLater(observation, kept.concluded, yearly))
  ) {
    kept.concluded = observation;
  }
}

function addCriterion(selected: SelectedFacts, observation: CriterionObservation): void {
  const known = selected.criteria.get(observation.criterion);
  if (known === undefined) selected.criteria.set(observation.criterion, [observation]);
  else known.push(observation);
}

/** The latest conclusion on a criterion; where it holds a yearly measure, only one of the title's year counts. */
export function criterionConclusion(
  selected: SelectedFacts,
  criterionId: string,
  yearly: boolean,
  titleYear: number | undefined,
): CriterionObservation | null {
  let latest: CriterionObservation | null = null;
  for (const observation of selected.criteria.get(criterionId) ?? []) {
    if (yearly && titleYear !== undefined && observation.referenceYear !== titleYear) continue;
    if (latest === null || isLater(observation, latest, yearly)) latest = observation;
  }
  return latest;
}

type Dated = FactObservation & { referenceYear?: number };

function isLater(a: Dated, b: Dated, byYear: boolean): boolean {
  const aYear = a.referenceYear ?? 0;
  const bYear = b.referenceYear ?? 0;
  if (byYear && aYear !== bYear) return aYear > bYear;
  const aDay = a.measuredOn ?? "";
  const bDay = b.measuredOn ?? "";
  if (aDay !== bDay) return aDay > bDay;
  const aKnown = a.acceptedAt ?? a.submittedAt ?? "";
  const bKnown = b.acceptedAt ?? b.submittedAt ?? "";
  if (aKnown !== bKnown) return aKnown > bKnown;
  return JSON.stringify(a) > JSON.stringify(b);
}
