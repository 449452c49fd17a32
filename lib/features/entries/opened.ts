import type { Criterion, HashedEdition } from "../../engine";
import { dayOf, formatTime } from "../../format/date";
import { type Actor, mayInUnit } from "../../policy/can";
import { businessNow, toBusiness } from "../../server/clock";
import type { Db } from "../../server/db";
import { setsOfKind } from "../criteria-sets/in-use";
import { LINE_INCLUDE } from "../observations/lines";
import { type Judged, standingsBy } from "../standings/queries";
import { KIND_NAMES } from "../units/kinds";
import { type UnitOn, unitByCode } from "../units/queries";
import type { EntryRow } from "./criterion-view";

export type Opened = { now: Date; today: string; unit: UnitOn & { code: string }; sets: HashedEdition[] };

/** A unit of which a person may enter, or read, something, with the sets of its kind; `null` is "not found". */
export async function open(
  db: Db,
  actor: Actor,
  code: string,
  verb: "observation.submit" | "observation.read" = "observation.submit",
): Promise<Opened | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  if (unit === null || !mayInUnit(actor, verb, unit.key)) return null;
  const sets = await setsOfKind(db, unit.kind, now);
  return sets.length === 0 ? null : { now, today, unit: { ...unit, code }, sets };
}

/** `Xã Cao Quảng`. */
export const nameOf = ({ kind, name }: UnitOn) => `${KIND_NAMES[kind] ?? kind} ${name}`;

/** How a unit stands by a set today, and the facts that it is judged by. */
export async function judgedNow(
  db: Db,
  law: HashedEdition,
  unitKey: string,
  { now, today }: Opened,
): Promise<Judged | null> {
  return (await standingsBy(db, law, { asOf: today, knownAt: now }, [unitKey])).get(unitKey) ?? null;
}

/** Everything said of some criteria in a unit, latest first. */
export async function rowsOf(
  db: Db,
  unitKey: string,
  { edition }: HashedEdition,
  criteria: readonly Criterion[],
): Promise<EntryRow[]> {
  const measures = criteria.flatMap(({ indicators }) => indicators.map(({ measure }) => measure));
  const ids = criteria.map(({ id }) => id);
  const indicatorIds = criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  return db.observation.findMany({
    where: {
      unitKey,
      OR: [
        { subject: "measure", measureKey: { in: measures } },
        { subject: "indicator", setKey: edition.set, indicatorId: { in: indicatorIds } },
        { subject: "criterion", setKey: edition.set, criterionId: { in: ids } },
      ],
    },
    include: LINE_INCLUDE,
    orderBy: { sequence: "desc" },
  });
}

/** An instant of machine time as the screens say it. */
export async function timeOf(db: Db, instant: Date, now: Date): Promise<string> {
  return formatTime(await toBusiness(db, instant), dayOf(now));
}
