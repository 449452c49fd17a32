import { type Criterion, type Edition, type HashedEdition, TITLE_LADDER } from "../../engine";
import type { Db } from "../../server/db";
import { editionAt } from "../standings/queries";

/** The sets by which units of a kind are entered, the ladder of titles first: those in use that have criteria, as known at an instant. */
export async function setsOfKind(db: Db, kind: string, now: Date): Promise<HashedEdition[]> {
  const sets = await db.criteriaSet.findMany({ where: { unitKind: kind }, orderBy: { key: "asc" } });
  const laws = await Promise.all(sets.map(({ key }) => editionAt(db, key, now)));
  const found = laws.filter((law) => law !== null);
  const inUse = found.filter(({ edition }) => edition.status === "in_use" && edition.criteria.length > 0);
  return inUse.sort((one, other) => rank(one) - rank(other));
}

/** By the ladder of titles; a set that is no title of its own comes after. */
function rank({ edition }: HashedEdition): number {
  const at = TITLE_LADDER.findIndex(({ awardedBy }) => awardedBy.includes(edition.set));
  return at < 0 ? TITLE_LADDER.length : at;
}

/** The set asked for among those there are, the first where none is asked for; `null` where it is not among them. */
export function chosenSet(sets: readonly HashedEdition[], asked: string): HashedEdition | null {
  return (asked === "" ? sets[0] : sets.find(({ edition }) => edition.set === asked)) ?? null;
}

export function criterionOf({ criteria }: Edition, id: string): Criterion | null {
  return criteria.find((item) => item.id === id) ?? null;
}
