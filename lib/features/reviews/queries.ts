import { dayOf } from "../../format/date";
import type { Actor } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { WAITING } from "../observations/waiting";
import { filtered, optionsOf } from "./filter";
import { chainContext, heldRows } from "./held/queries";
import type { HeldRow } from "./held/types";
import { patienceAt } from "./overdue/queries";
import { isTurnOf, stepsOf, whereStep } from "./reach";
import { unitNames, waitingRows } from "./rows/queries";
import { MOST_AT_ONCE } from "./schema";
import type { ReviewFilter, ReviewView } from "./types";
import { stepOfSlug } from "./workflow";

/** Everything that waits and on which a person takes some step, the longest-entered first. */
export async function waitingFor(actor: Actor, db: Db | Tx, now: Date): Promise<HeldRow[]> {
  const steps = stepsOf(actor);
  if (steps.length === 0) return [];
  const where = { AND: [WAITING, { OR: steps.map((step) => whereStep(actor, step)) }] };
  return heldRows(db, await chainContext(db, now), where);
}

/**
 * A page of what waits in a person's reach under a filter, what waits for this very person first; `null` for who takes no
 * step of the check.
 */
export async function reviewView(actor: Actor, filter: ReviewFilter, db: Db = portalDb()): Promise<ReviewView | null> {
  const steps = stepsOf(actor);
  if (steps.length === 0) return null;
  const now = await businessNow(db);
  const [held, units, patience, organisations] = await Promise.all([
    waitingFor(actor, db, now),
    unitNames(db, dayOf(now)),
    patienceAt(db, now),
    db.organisation.findMany({ select: { key: true, shortName: true } }),
  ]);
  const fitting = filtered(held, filter, units, patience.isLate);
  const turns = new Set(fitting.filter((row) => isTurnOf(actor, row)));
  const found = [...turns, ...fitting.filter((row) => !turns.has(row))];
  const pages = Math.max(1, Math.ceil(found.length / MOST_AT_ONCE));
  const page = Math.min(filter.trang, pages);
  const shown = found.slice((page - 1) * MOST_AT_ONCE, page * MOST_AT_ONCE);
  const chosen = stepOfSlug(filter.buoc);
  return {
    total: found.length,
    turns: turns.size,
    page,
    pages,
    rows: await waitingRows(actor, shown, { db, units, patience }),
    filter: { ...filter, trang: page },
    options: optionsOf(held, units, new Map(organisations.map(({ key, shortName }) => [key, shortName]))),
    ticking: chosen !== null && steps.includes(chosen) ? chosen : steps.length === 1 ? (steps[0] ?? null) : null,
    workingDays: patience.workingDays,
  };
}
