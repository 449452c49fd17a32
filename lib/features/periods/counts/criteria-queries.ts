import { type HashedEdition, NTM } from "../../../engine";
import { addDays } from "../../../format/date";
import type { Db } from "../../../server/db";
import { editionAt, standingsBy } from "../../standings/queries";
import { unitsOn } from "../../units/queries";
import { type CommunesOn, type CriteriaForms, communesOn } from "./criteria";

/**
 * The criteria that the communes of each day meet by everything known now: before the period began, before its year began
 * (15/12 by NĐ 09/2019), and on its last day or today. `null` where no set is in force at the end.
 */
export async function criteriaOfPeriod(
  db: Db,
  { from, to }: { from: string; to: string },
  today: string,
  now: Date,
): Promise<CriteriaForms | null> {
  const law = await editionAt(db, NTM, now);
  const end = law && (await onDay(db, law, to < today ? to : today, now));
  if (law === null || end === null) return null;
  const beforePeriod = addDays(from, -1);
  const beforeYear = `${Number(to.slice(0, 4)) - 1}-12-14`;
  const yearStart = await onDay(db, law, beforeYear, now);
  const periodStart = beforePeriod === beforeYear ? yearStart : await onDay(db, law, beforePeriod, now);
  return { yearStart, periodStart, end };
}

async function onDay(db: Db, law: HashedEdition, day: string, knownAt: Date): Promise<CommunesOn | null> {
  const { inForce } = law.edition;
  if (inForce === null || day < inForce.from || inForce.to < day) return null;
  const units = await unitsOn(db, day, ["commune"]);
  const keys = units.map(({ key }) => key);
  const judged = await standingsBy(db, law, { asOf: day, knownAt }, keys);
  return communesOn(
    day,
    [...judged.values()].map(({ standing }) => standing),
  );
}
