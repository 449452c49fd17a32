import type { Edition } from "../engine/types";
import { editionAt } from "../features/standings/queries";
import { dayOf } from "../format/date";
import { groupBy } from "../format/group";
import { type Actor, covers, mayInUnit, reach } from "../policy/can";
import { fromDbDate, fromDbDateOrNull } from "../server/dates";
import type { Db, Tx } from "../server/db";
import type { DatedUnit, ImportContext } from "./types";

/** The editions in effect at an instant, of every set that has criteria. */
export async function editionsNow(db: Db, now: Date): Promise<Edition[]> {
  const sets = await db.criteriaSet.findMany({ orderBy: { key: "asc" } });
  const laws = await Promise.all(sets.map(({ key }) => editionAt(db, key, now)));
  return laws.flatMap((law) => (law === null || law.edition.criteria.length === 0 ? [] : [law.edition]));
}

/** Every unit with its attributes over time, and the name of the unit above it. */
export async function datedUnits(db: Db | Tx): Promise<DatedUnit[]> {
  const rows = await db.unitVersion.findMany({ orderBy: [{ unitKey: "asc" }, { validFrom: "asc" }] });
  const versionsOf = groupBy(rows, (row) => row.unitKey);
  return rows.map(({ unitKey, code, name, kind, parentKey, validFrom, validTo }) => {
    const above = versionsOf.get(parentKey ?? "") ?? [];
    const parent = above.findLast((version) => version.validFrom <= validFrom) ?? above[0];
    const [from, to] = [fromDbDate(validFrom), fromDbDateOrNull(validTo)];
    return { key: unitKey, code, name, kind, district: parent?.name ?? null, from, to };
  });
}

/** What the import knows besides the file: the law, the units, today, and whose figures the sender may enter. */
export async function importContext(db: Db, actor: Actor, now: Date, setKey: string | null): Promise<ImportContext> {
  const [editions, units] = await Promise.all([editionsNow(db, now), datedUnits(db)]);
  const where = { submit: reach(actor, "observation.submit"), conclude: reach(actor, "observation.conclude") };
  return {
    editions,
    units,
    today: dayOf(now),
    inReach: (unitKey) => mayInUnit(actor, "observation.submit", unitKey),
    may: (what, unitKey, about) => covers(where[what], unitKey, about),
    ...(setKey !== null && { set: setKey }),
  };
}
