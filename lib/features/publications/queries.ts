import { dayOf } from "../../format/date";
import { businessNow } from "../../server/clock";
import { fromDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";

/** What the public sees: figures accepted by `cutOff`, judged on `asOf`. */
export type Published = { number: number; cutOff: Date; asOf: string; approvedOn: string };

/** Publications approved by an instant, the latest first. */
export async function publicationsUntil(db: Db, now: Date): Promise<Published[]> {
  const rows = await db.publication.findMany({
    where: { approvedAt: { lte: now } },
    orderBy: [{ approvedAt: "desc" }, { number: "desc" }],
  });
  return rows.flatMap(({ number, cutOff, asOf, approvedAt }) =>
    approvedAt === null ? [] : [{ number, cutOff, asOf: fromDbDate(asOf), approvedOn: dayOf(approvedAt) }],
  );
}

export async function latestPublication(db: Db, now: Date): Promise<Published | null> {
  return (await publicationsUntil(db, now))[0] ?? null;
}

/** `publication@day`: what every public page of this moment rests on. */
export async function epochNow(db: Db = portalDb()): Promise<string> {
  const now = await businessNow(db);
  const publication = await latestPublication(db, now);
  return `${publication?.number ?? "none"}@${dayOf(now)}`;
}
