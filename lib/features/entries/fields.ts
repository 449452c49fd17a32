import type { Criterion, Measure } from "../../engine";
import { figureNames } from "../observations/figures";
import { fieldName, OWN_FIELDS, SHARED_FIELDS, WHOLE } from "./typed";

/** What an indicator says of its own is asked for below all figures, only where it differs from the rest. */
const BELOW = ["measuredOn", "document", "note"];
const BESIDE = OWN_FIELDS.filter((field) => !BELOW.includes(field));

/** Every name a form of this criterion may post, in the order of the page. */
export function fieldNames(criterion: Criterion, measures: Record<string, Measure>): string[] {
  const beside = criterion.indicators.flatMap(({ id, measure }) => {
    const definition = measures[measure];
    const figures = definition === undefined ? [] : figureNames(definition);
    return [...figures, ...BESIDE].map((field) => fieldName(id, field));
  });
  const ids = [...criterion.indicators.map(({ id }) => id), WHOLE];
  const below = ids.flatMap((id) => BELOW.map((field) => fieldName(id, field)));
  return [...SHARED_FIELDS, ...beside, ...BESIDE.map((field) => fieldName(WHOLE, field)), ...below];
}
