import type {
  CriterionObservation,
  EvaluateOptions,
  FactObservation,
  Facts,
  IndicatorObservation,
  NotApplicable,
} from "./facts";
import { type Figure, figureOf } from "./figure";
import type { PreparedIndicator, PreparedLaw } from "./prepare-law";

/** What stands on the day for one indicator: the latest figure and, separately, the latest conclusion. */
export type IndicatorFacts = {
  figure: Figure | null;
  measured: IndicatorObservation | null;
  concluded: IndicatorObservation | null;
  notApplicable: NotApplicable | null;
  /** Years of figures and conclusions that do not count, the title being of another year. */
  otherYears: number[];
};

export type SelectedFacts = {
  /** By the slot of the indicator. */
  indicators: (IndicatorFacts | undefined)[];
  criteria: Map<string, CriterionObservation[]>;
};

const NO_YEARS: number[] = [];
Object.freeze(NO_YEARS);

const NOTHING: IndicatorFacts = {
  figure: null,
  measured: null,
  concluded: null,
  notApplicable: null,
  otherYears: NO_YEARS,
};

export function factsOf(selected: SelectedFacts, slot: number): IndicatorFacts {
  return selected.indicators[slot] ?? NOTHING;
}

/**
 * Picks what counts on the day: nothing measured later; of a yearly measure the latest year (with a title year only that
 * year), of any other the latest day. Two entries that tie in every date are ordered by content, so the order in which
 * facts arrive never matters. Observations on indicators the edition does not have are left aside.
 */
export function selectFacts(facts: Facts, law: PreparedLaw, options: EvaluateOptions): SelectedFacts {
  const selected: SelectedFacts = { indicators: new Array(law.byId.size), criteria: new Map() };
  for (const observation of facts.observations) {
    if (observation.measuredOn !== null && observation.measuredOn > options.asOf) continue;
    if ("criterion" in observation) {
      addCriterion(selected, observation);
      continue;
    }
    const prepared = law.byId.get(observation.indicator);
    if (prepared !== undefined) addIndicator(selected, observation, prepared, options.titleYear);
  }
  return selected;
}

function addIndicator(
  selected: SelectedFacts,
  observation: IndicatorObservation | NotApplicable,
  { slot, measure }: PreparedIndicator,
  titleYear: number | undefined,
): void {
  let kept = selected.indicators[slot];
  if (kept === undefined) {
    kept = { figure: null, measured: null, concluded: null, notApplicable: null, otherYears: NO_YEARS };
    selected.indicators[slot] = kept;
  }
  if ("applicable" in observation) {
    if (isLater(observation, kept.notApplicable, false)) kept.notApplicable = observation;
    return;
  }
  if (measure.yearly && titleYear !== undefined && observation.referenceYear !== titleYear) {
    kept.otherYears = withYear(kept.otherYears, observation.referenceYear);
    return;
  }
  const figure = figureOf(observation, measure.shape);
  if (figure !== null && isLater(observation, kept.measured, measure.yearly)) {
    kept.figure = figure;
    kept.measured = observation;
  }
  if (observation.conclusion !== undefined && isLater(observation, kept.concluded, measure.yearly)) {
    kept.concluded = observation;
  }
}

function addCriterion(selected: SelectedFacts, observation: CriterionObservation): void {
  const known = selected.criteria.get(observation.criterion);
  if (known === undefined) selected.criteria.set(observation.criterion, [observation]);
  else known.push(observation);
}

export type CriterionFacts = { concluded: CriterionObservation | null; otherYears: number[] };

/** The latest conclusion on a criterion; where it holds a yearly measure, only one of the title's year counts. */
export function criterionFacts(
  selected: SelectedFacts,
  criterionId: string,
  yearly: boolean,
  titleYear: number | undefined,
): CriterionFacts {
  const facts: CriterionFacts = { concluded: null, otherYears: NO_YEARS };
  for (const observation of selected.criteria.get(criterionId) ?? []) {
    if (yearly && titleYear !== undefined && observation.referenceYear !== titleYear) {
      facts.otherYears = withYear(facts.otherYears, observation.referenceYear);
    } else if (isLater(observation, facts.concluded, yearly)) facts.concluded = observation;
  }
  return facts;
}

function withYear(years: number[], year: number): number[] {
  return years.includes(year) ? years : [...years, year].sort((a, b) => a - b);
}

type Dated = FactObservation & { referenceYear?: number };

function isLater(a: Dated, b: Dated | null, byYear: boolean): boolean {
  if (b === null) return true;
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
