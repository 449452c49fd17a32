import type { Criterion, Edition, Indicator, Measure } from "../../engine";

/** An indicator with its criterion and measure, as an edition has them. */
export type IndicatorPlace = { setKey: string; criterion: Criterion; indicator: Indicator; measure: Measure };

export function placeOf(edition: Edition, indicatorId: string): IndicatorPlace | null {
  for (const criterion of edition.criteria) {
    const indicator = criterion.indicators.find(({ id }) => id === indicatorId);
    const measure = indicator && edition.measures[indicator.measure];
    if (indicator !== undefined && measure !== undefined) {
      return { setKey: edition.set, criterion, indicator, measure };
    }
  }
  return null;
}

/** What a paper can be evidence of, as seen from an indicator: the indicator itself, or its whole criterion. */
export type LinkScope = "indicator" | "criterion";

/**
 * The columns that say what a paper is evidence of. Where there is a figure it is the measure, so that one paper serves all
 * sets that ask for it.
 */
export function linkSubject({ setKey, criterion, indicator, measure }: IndicatorPlace, scope: LinkScope) {
  const nothing = { measureKey: null, setKey: null, criterionId: null, indicatorId: null };
  if (scope === "criterion") return { ...nothing, subject: "criterion", setKey, criterionId: criterion.id };
  if (measure.shape !== "judged") return { ...nothing, subject: "measure", measureKey: indicator.measure };
  return { ...nothing, subject: "indicator", setKey, criterionId: criterion.id, indicatorId: indicator.id };
}

type LinkColumns = {
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
};

/** Whether a link is evidence of an indicator: of itself, of its measure or of its whole criterion. */
export function concerns(link: LinkColumns, { setKey, criterion, indicator }: IndicatorPlace): boolean {
  if (link.subject === "measure") return link.measureKey === indicator.measure;
  if (link.setKey !== setKey) return false;
  return link.subject === "criterion" ? link.criterionId === criterion.id : link.indicatorId === indicator.id;
}
