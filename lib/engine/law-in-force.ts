import type { Edition, Indicator, IsoDate, Layer, Level, Measure, Region, ResultLevel } from "./types";
import { MEASURE_PARTS } from "./types";

/** Which law applies: the day, and the place whose own decision or region's column is looked up first. */
export type Place = { province: string; region: Region | null };

/** An indicator with its measure and the levels that bind a unit of one place on one day, in one reference year. */
export type BindingLevels = {
  levels: Level[];
  printed: ResultLevel[];
  /** True when every level may decide (`confirmed` or `secondary`). */
  decides: boolean;
  confirmed: boolean;
};

export type PreparedIndicator = {
  indicator: Indicator;
  measure: Measure;
  bindingFor: (referenceYear: number) => BindingLevels;
};

const LOOKUP_ORDER: Layer[] = ["province", "region", "common"];

export function isInForce(edition: Edition, asOf: IsoDate): boolean {
  return edition.inForce !== null && edition.inForce.from <= asOf && asOf <= edition.inForce.to;
}

/**
 * The levels of one indicator for a place, a day and a reference year. Each part of a many-valued measure is looked up
 * by itself: the province's own level, else the region's, else the common one.
 */
export function bindingLevels(
  indicator: Indicator,
  measure: Measure,
  place: Place,
  asOf: IsoDate,
  referenceYear: number,
): BindingLevels {
  const inForce = indicator.levels.filter(
    (level) =>
      level.from <= asOf &&
      (level.to === undefined || asOf <= level.to) &&
      (level.year === undefined || level.year === referenceYear),
  );
  const chosen = new Set<Level>();
  for (const part of partsToBind(measure)) {
    const forPart = inForce.filter((level) => (level.part ?? "each") === "each" || level.part === part);
    for (const level of firstLayer(forPart, place)) chosen.add(level);
  }
  const levels = [...chosen];
  const all = (standings: Level["standing"][]) =>
    levels.length > 0 && levels.every((level) => standings.includes(level.standing));
  return {
    levels,
    printed: levels.map((level) => printLevel(level, measure)),
    decides: all(["confirmed", "secondary"]),
    confirmed: all(["confirmed"]),
  };
}

function firstLayer(levels: Level[], place: Place): Level[] {
  for (const layer of LOOKUP_ORDER) {
    const found = levels.filter(
      (level) =>
        level.layer === layer &&
        (layer !== "province" || level.province === place.province) &&
        (layer !== "region" || level.region === place.region),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** The parts that can carry a level of their own; a plain figure is one nameless part. */
function partsToBind(measure: Measure): string[] {
  return measure.shape in MEASURE_PARTS
    ? Object.keys(MEASURE_PARTS[measure.shape as keyof typeof MEASURE_PARTS])
    : ["each"];
}

function printLevel(level: Level, measure: Measure): ResultLevel {
  const printed: ResultLevel = {
    operator: level.operator,
    value: level.value,
    unit: measure.unit,
    layer: level.layer,
    region: level.region ?? null,
    from: level.from,
    reference: level.reference,
    source: level.source,
    standing: level.standing,
  };
  if (level.part !== undefined) printed.part = level.part;
  if (level.when !== undefined) printed.when = level.when;
  if (level.year !== undefined) printed.year = level.year;
  if (level.note !== undefined) printed.note = level.note;
  return Object.freeze(printed);
}

export type PreparedLaw = Map<string, PreparedIndicator>;

/**
 * The law of an edition made ready for one place and day. Kept per edition, because a province is judged by two or three
 * of them; the cache changes no answer, an edition being immutable.
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
  const law: PreparedLaw = new Map();
  for (const criterion of edition.criteria) {
    for (const indicator of criterion.indicators) {
      law.set(indicator.id, prepareIndicator(edition, indicator, place, asOf));
    }
  }
  byPlace.set(key, law);
  return law;
}

const KEPT_PER_EDITION = 400;
const prepared = new WeakMap<Edition, Map<string, PreparedLaw>>();

function prepareIndicator(edition: Edition, indicator: Indicator, place: Place, asOf: IsoDate): PreparedIndicator {
  const measure = edition.measures[indicator.measure];
  if (measure === undefined) {
    throw new Error(`Edition ${edition.set}/${edition.edition}: indicator ${indicator.id} names no known measure`);
  }
  const byYear = indicator.levels.some((level) => level.year !== undefined);
  const known = new Map<number, BindingLevels>();
  const bindingFor = (referenceYear: number) => {
    const year = byYear ? referenceYear : 0;
    let binding = known.get(year);
    if (binding === undefined) {
      binding = bindingLevels(indicator, measure, place, asOf, year);
      known.set(year, binding);
    }
    return binding;
  };
  return { indicator, measure, bindingFor };
}
