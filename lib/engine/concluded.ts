import type { Edition, IsoDate } from "./law";
import type { Place } from "./law-in-force";
import { prepareLaw } from "./prepare-law";

/**
 * Whether an indicator is judged by the agency's conclusion at a place: where its measure is no figure, or no confirmed or
 * secondary level binds figures of that year. An indicator the edition lacks is nobody's to conclude.
 */
export function isConcluded(
  edition: Edition,
  indicatorId: string,
  place: Place,
  { asOf, referenceYear }: { asOf: IsoDate; referenceYear: number },
): boolean {
  const prepared = prepareLaw(edition, place, asOf).byId.get(indicatorId);
  if (prepared === undefined) return false;
  return prepared.measure.shape === "judged" || !prepared.bindingFor(referenceYear).decides;
}
