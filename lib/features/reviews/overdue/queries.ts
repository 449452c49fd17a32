import { dayOf } from "../../../format/date";
import { latestOverdue } from "../../../format/working-days";
import type { Db } from "../../../server/db";
import { settingOf } from "../../settings/queries";

export type Patience = { workingDays: number; isLate: (row: { since: Date }) => boolean };

/** How long something may wait at one step, and whether it has waited longer, in working days. */
export async function patienceAt(db: Db, now: Date): Promise<Patience> {
  const [{ workingDays }, { days }] = await Promise.all([
    settingOf(db, "review-days"),
    settingOf(db, "public-holidays"),
  ]);
  const last = latestOverdue(dayOf(now), workingDays, new Set(days));
  return { workingDays, isLate: ({ since }) => dayOf(since) <= last };
}
