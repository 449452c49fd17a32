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

/**
 * The level that binds an indicator at a place for figures of a year, in words, and whether it decides (confirmed or
 * secondary); `null` where only a conclusion judges it, and for an indicator that the edition lacks.
 */
export function levelFor(
  edition: Edition,
  indicatorId: string,
  place: Place,
  { asOf, referenceYear }: { asOf: IsoDate; referenceYear: number },
): { words: string; decides: boolean } | null {
  const prepared = prepareLaw(edition, place, asOf).byId.get(indicatorId);
  if (prepared === undefined || prepared.measure.shape === "judged") return null;
  const { words, decides } = prepared.bindingFor(referenceYear);
  return { words, decides };
}
