import { dayOf } from "../../../format/date";
import { type Actor, can, mayAnywhere, NO_UNIT, reach } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { fromDbDate } from "../../../server/dates";
import { type Db, db as portalDb } from "../../../server/db";
import { unitNames } from "../../reviews/rows/queries";
import { settingOf } from "../../settings/queries";
import { criteriaOfPeriod } from "../counts/criteria-queries";
import { countsOfPeriod } from "../counts/queries";
import { type Lock, lockOfPeriod } from "../lock";
import { lockable } from "../queries";
import { seesPeriods } from "../reach";
import { locksItself, PERIOD_WORDS, type PeriodKind } from "../rule";
import type { OpeningRow, PeriodPageView, PeriodRow, PeriodsView } from "../types";

const WHOLE = {
  lockedBy: true,
  createdBy: true,
  openings: { include: { askedBy: true, organisation: true, decidedBy: true }, orderBy: { askedAt: "desc" as const } },
} as const;

/** Every period, the latest first, with its lock; and the requests that wait. `null` is "not found". */
export async function periodsView(actor: Actor, db: Db = portalDb()): Promise<PeriodsView | null> {
  if (!seesPeriods(actor)) return null;
  const given = await givenAt(actor, db);
  const rows = await db.period.findMany({ include: WHOLE, orderBy: [{ toDay: "desc" }, { fromDay: "asc" }] });
  const periods = rows.map((row) => periodRow(row, given));
  const openings = rows.flatMap((row) => row.openings.map((one) => openingRow(one, row.name, given)));
  return {
    periods,
    asked: openings.filter(({ decision }) => decision === null),
    open: openings.filter(({ holds }) => holds),
    mayEdit: can(actor, "period.edit", NO_UNIT),
    today: given.today,
    days: given.days,
  };
}

/** One period with its history; `null` is "not found". */
export async function periodView(actor: Actor, id: string, db: Db = portalDb()): Promise<PeriodPageView | null> {
  if (!seesPeriods(actor) || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return null;
  const row = await db.period.findUnique({ where: { id }, include: WHOLE });
  if (row === null) return null;
  const given = await givenAt(actor, db);
  const period = periodRow(row, given);
  const readsAll = reach(actor, "observation.read").everywhere;
  const where = reach(actor, "observation.submit");
  const only = !where.everywhere && where.units.size === 1 ? given.units.get([...where.units][0] ?? "") : undefined;
  return {
    period,
    createdBy: row.createdBy.name,
    createdOn: dayOf(row.createdAt),
    document: row.document,
    counts: readsAll ? await countsOfPeriod(db, period, given.today, given.now) : [],
    criteria: readsAll ? await criteriaOfPeriod(db, period, given.today, given.now) : null,
    openings: row.openings.map((one) => openingRow(one, row.name, given)),
    mayLock: period.lock === null && can(actor, "period.edit", NO_UNIT),
    mayAsk: period.lock !== null && mayAnywhere(actor, "observation.submit"),
    ownCode: only?.code ?? "",
  };
}

async function givenAt(actor: Actor, db: Db) {
  const now = await businessNow(db);
  const today = dayOf(now);
  const [{ days }, units] = await Promise.all([settingOf(db, "period-lock"), unitNames(db, today)]);
  return { actor, now, today, days, units };
}

type Given = Awaited<ReturnType<typeof givenAt>>;
type Stored = Parameters<typeof lockable>[0] & { kind: string };

function periodRow(row: Stored, { today, days }: Given): PeriodRow {
  const { id, name, from, to } = lockable(row);
  const lock: Lock | null = lockOfPeriod(lockable(row), today, days);
  return { id, name, kind: PERIOD_WORDS[row.kind as PeriodKind], from, to, lock, locksOn: locksItself(to, days) };
}

type StoredOpening = {
  id: string;
  periodId: string;
  unitKey: string;
  reason: string;
  untilDay: Date;
  askedById: string;
  askedBy: { name: string };
  organisation: { shortName: string };
  askedAt: Date;
  decision: string | null;
  decidedBy: { name: string } | null;
  decidedAt: Date | null;
  decisionReason: string | null;
};

function openingRow(row: StoredOpening, period: string, { actor, today, units }: Given): OpeningRow {
  const until = fromDbDate(row.untilDay);
  return {
    id: row.id,
    periodId: row.periodId,
    period,
    unitName: units.get(row.unitKey)?.name ?? row.unitKey,
    reason: row.reason,
    until,
    askedBy: `${row.organisation.shortName}, ${row.askedBy.name}`,
    askedOn: dayOf(row.askedAt),
    decision: row.decision === null ? null : row.decision === "approved" ? "approved" : "declined",
    decidedBy: row.decidedBy?.name ?? "",
    decidedOn: row.decidedAt === null ? null : dayOf(row.decidedAt),
    decisionReason: row.decisionReason,
    holds: row.decision === "approved" && today <= until,
    mayDecide: row.decision === null && row.askedById !== actor.id && can(actor, "period.reopen", NO_UNIT),
  };
}
