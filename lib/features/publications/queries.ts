import { dayOf, endOfDay } from "../../format/date";
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

/** What a public page shows: a publication, and the day from which the page speaks. */
export type Shown = {
  publication: Published;
  /** All that were public by then, the shown one first. */
  publications: Published[];
  /** The day asked for, or today. */
  today: string;
  /** The day asked for by `?tai-ngay=`; `null` for the present. */
  day: string | null;
};

/**
 * The publication that stood at the end of a past day (ISO), or stands now; `null` where nothing was public by then. A day
 * that is not over yet is the present.
 */
export async function shownOn(db: Db, day: string | null): Promise<Shown | null> {
  const now = await businessNow(db);
  const past = day !== null && endOfDay(day) < now ? day : null;
  const publications = await publicationsUntil(db, past === null ? now : endOfDay(past));
  const publication = publications[0];
  return publication === undefined ? null : { publication, publications, today: past ?? dayOf(now), day: past };
}

/** `publication@day`: what every public page of this moment rests on. */
export async function epochNow(db: Db = portalDb()): Promise<string> {
  const now = await businessNow(db);
  const publication = await latestPublication(db, now);
  return `${publication?.number ?? "none"}@${dayOf(now)}`;
}

/** A prepared or approved publication as its page lists it. */
export type PublicationRow = {
  number: number;
  asOf: string;
  cutOff: Date;
  preparedBy: string;
  preparedById: string;
  approvedBy: string | null;
  approvedOn: string | null;
  note: string | null;
};

/** All publications, the latest first. */
export async function publicationRows(db: Db = portalDb()): Promise<PublicationRow[]> {
  const rows = await db.publication.findMany({
    include: { preparedBy: true, approvedBy: true },
    orderBy: { number: "desc" },
  });
  return rows.map((row) => ({
    number: row.number,
    asOf: fromDbDate(row.asOf),
    cutOff: row.cutOff,
    preparedBy: row.preparedBy.name,
    preparedById: row.preparedById,
    approvedBy: row.approvedBy?.name ?? null,
    approvedOn: row.approvedAt === null ? null : dayOf(row.approvedAt),
    note: row.note,
  }));
}
