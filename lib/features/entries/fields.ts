import type { Criterion, Measure } from "../../engine";
import { figureNames } from "../observations/figures";
import { fieldName, OWN_FIELDS, SHARED_FIELDS, WHOLE } from "./typed";

/** Every name a form of this criterion may post. */
export function fieldNames(criterion: Criterion, measures: Record<string, Measure>): string[] {
  const own = criterion.indicators.flatMap(({ id, measure }) => {
    const definition = measures[measure];
    const figures = definition === undefined ? [] : figureNames(definition);
    return [...figures, ...OWN_FIELDS].map((field) => fieldName(id, field));
  });
  return [...SHARED_FIELDS, ...own, ...OWN_FIELDS.map((field) => fieldName(WHOLE, field))];
}
