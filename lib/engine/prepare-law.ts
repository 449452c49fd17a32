import { type Binding, bind } from "./binding";
import type { Criterion, Edition, Indicator, IsoDate, Measure } from "./law";
import { levelsInForce, type Place } from "./law-in-force";
import type { IndicatorResult } from "./result";

export type PreparedIndicator = {
  /** Its place among all indicators of the edition, where `selectFacts` puts what is known of it. */
  slot: number;
  indicator: Indicator;
  measure: Measure;
  /** What of the measure stands in a result; shared by all of them. */
  printedMeasure: IndicatorResult["measure"];
  bindingFor: (referenceYear: number) => Binding;
};

export type PreparedCriterion = { criterion: Criterion; indicators: PreparedIndicator[]; yearly: boolean };

/** The law of an edition made ready for one place and day. */
export type PreparedLaw = { criteria: PreparedCriterion[]; byId: ReadonlyMap<string, PreparedIndicator> };

const KEPT_PER_EDITION = 400;
const prepared = new WeakMap<Edition, Map<string, PreparedLaw>>();

/**
 * Looks every level up once. Kept per edition, because a province is judged by two or three combinations of place and
 * day at a time; the memory changes no answer, an edition being immutable. Throws where an indicator names no measure.
 */
export function prepareLaw(edition: Edition, place: Place, asOf: IsoDate): PreparedLaw {
  const key = `${place.province}|${place.region}|${asOf}`;
  let byPlace = prepared.get(edition);
  if (byPlace === undefined) {
    byPlace = new Map();
    prepared.set(edition, byPlace);
  }
  const known = byPlace.get(key);
  if (known !== undefined) return known;
  if (byPlace.size >= KEPT_PER_EDITION) byPlace.clear();
  const law = prepare(edition, place, asOf);
  byPlace.set(key, law);
  return law;
}

function prepare(edition: Edition, place: Place, asOf: IsoDate): PreparedLaw {
  const byId = new Map<string, PreparedIndicator>();
  const criteria = edition.criteria.map((criterion) => {
    const indicators = criterion.indicators.map((indicator) => {
      const prepared = prepareIndicator(edition, indicator, place, asOf, byId.size);
      byId.set(indicator.id, prepared);
      return prepared;
    });
    return { criterion, indicators, yearly: indicators.some(({ measure }) => measure.yearly) };
  });
  return { criteria, byId };
}

function prepareIndicator(
  edition: Edition,
  indicator: Indicator,
  place: Place,
  asOf: IsoDate,
  slot: number,
): PreparedIndicator {
  const measure = measureOf(edition, indicator);
  const byYear = indicator.levels.some((level) => level.year !== undefined);
  const known = new Map<number, Binding>();
  const bindingFor = (referenceYear: number) => {
    const year = byYear ? referenceYear : 0;
    let binding = known.get(year);
    if (binding === undefined) {
      binding = bind(levelsInForce(indicator, measure, place, asOf, year), measure);
      known.set(year, binding);
    }
    return binding;
  };
  return { slot, indicator, measure, printedMeasure: printMeasure(measure), bindingFor };
}

/** The measure of an indicator; throws where the edition lacks it. */
export function measureOf(edition: Edition, indicator: Indicator): Measure {
  const measure = edition.measures[indicator.measure];
  if (measure === undefined) {
    throw new Error(`Edition ${edition.set}/${edition.edition}: indicator ${indicator.id} names no known measure`);
  }
  return measure;
}

export function printMeasure({ unit, shape, yearly }: Measure): IndicatorResult["measure"] {
  return Object.freeze({ unit, shape, yearly });
}
