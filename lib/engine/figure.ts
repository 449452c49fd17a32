import type { IndicatorObservation } from "./facts";
import { MEASURE_PARTS, type Measure } from "./law";

/** A figure in the shape of its measure: one number, or all the named numbers the measure asks for. */
export type Figure = { value?: number; values?: Record<string, number> };

const NO_PARTS: readonly string[] = [];
const PARTS: Record<Measure["shape"], readonly string[]> = {
  judged: NO_PARTS,
  number: NO_PARTS,
  female_male: Object.keys(MEASURE_PARTS.female_male),
  water: Object.keys(MEASURE_PARTS.water),
  schools: Object.keys(MEASURE_PARTS.schools),
};

/** The names of the figures that a shape asks for; empty for a plain number and for what has no figure. */
export function partsOf(shape: Measure["shape"]): readonly string[] {
  return PARTS[shape];
}

/**
 * The figure of an observation, its parts in the order of the measure, or `null`. Half a figure is no figure: judged by
 * what is there, it could come out met or not met on what nobody measured.
 */
export function figureOf(observation: IndicatorObservation, shape: Measure["shape"]): Figure | null {
  if (shape === "number") {
    const { value } = observation;
    return value !== undefined && Number.isFinite(value) ? { value } : null;
  }
  const given = observation.values;
  if (shape === "judged" || given === undefined) return null;
  const values: Record<string, number> = {};
  for (const part of PARTS[shape]) {
    const value = given[part];
    if (value === undefined || !Number.isFinite(value)) return null;
    values[part] = value;
  }
  return { values };
}
