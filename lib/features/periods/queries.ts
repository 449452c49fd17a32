import { dayOf } from "../../format/date";
import { fromDbDate } from "../../server/dates";
import type { Db, Tx } from "../../server/db";
import { settingOf } from "../settings/queries";
import { type Lock, type LockablePeriod, lockFor } from "./lock";

const LOCKABLE = {
  lockedBy: { select: { name: true } },
  openings: { where: { decision: "approved" }, select: { unitKey: true, untilDay: true } },
} as const;

/**
 * Says for a unit and a day of measuring whether it is locked: periods and openings are read once. In a transaction that
 * writes, `hold` keeps the periods as they are until it ends.
 */
export async function lockChecker(
  db: Db | Tx,
  now: Date,
  hold?: "hold",
): Promise<(unitKey: string, measuredOn: string) => Lock | null> {
  if (hold !== undefined) await db.$queryRaw`SELECT 1 FROM "Period" ORDER BY "id" FOR SHARE`;
  const [rows, { days }] = await Promise.all([
    db.period.findMany({ include: LOCKABLE, orderBy: [{ toDay: "asc" }, { fromDay: "desc" }] }),
    settingOf(db, "period-lock"),
  ]);
  const periods = rows.map(lockable);
  const today = dayOf(now);
  return (unitKey, measuredOn) => lockFor(periods, { unitKey, measuredOn }, { today, days });
}

/** The lock on figures of a unit measured on a day, or `null` where they may be entered; for who writes them. */
export async function lockOf(
  db: Db | Tx,
  { unitKey, measuredOn }: { unitKey: string; measuredOn: string },
  now: Date,
): Promise<Lock | null> {
  return (await lockChecker(db, now, "hold"))(unitKey, measuredOn);
}

type Row = {
  id: string;
  name: string;
  fromDay: Date;
  toDay: Date;
  lockedAt: Date | null;
  lockReason: string | null;
  lockedBy: { name: string } | null;
  openings: { unitKey: string; untilDay: Date }[];
};

/** A period of the store as locking sees it. */
export function lockable({ id, name, fromDay, toDay, lockedAt, lockReason, lockedBy, openings }: Row): LockablePeriod {
  return {
    id,
    name,
    from: fromDbDate(fromDay),
    to: fromDbDate(toDay),
    locked: lockedAt && { on: dayOf(lockedAt), by: lockedBy?.name ?? "", reason: lockReason ?? "" },
    openings: openings.map(({ unitKey, untilDay }) => ({ unitKey, until: fromDbDate(untilDay) })),
  };
}
