import { partsOf } from "./figure";
import type { Indicator, IsoDate, Layer, Level, Measure, Region } from "./law";
import type { Period } from "./result";

/** Whose law applies: the place whose own decision or region's column is looked up first. */
export type Place = { province: string; region: Region | null };

const LOOKUP_ORDER: Layer[] = ["province", "region", "common"];
const WHOLE = ["each"];

export function isInForce(period: Period, asOf: IsoDate): boolean {
  return period !== null && period.from <= asOf && asOf <= period.to;
}

/**
 * The levels of one indicator for a place, a day and a reference year. Each part of a many-valued measure is looked up
 * by itself: the province's own level, else the region's, else the common one.
 */
export function levelsInForce(
  indicator: Indicator,
  measure: Measure,
  place: Place,
  asOf: IsoDate,
  referenceYear: number,
): Level[] {
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
  return [...chosen];
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
function partsToBind(measure: Measure): readonly string[] {
  const parts = partsOf(measure.shape);
  return parts.length === 0 ? WHOLE : parts;
}
