import { dayOf, endOfDay } from "../../format/date";
import { businessNow, worldClock } from "../../server/clock";
import { fromDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { lastApprovalSeen, publicFrom } from "./effect";

/** What the public sees: figures accepted by `cutOff`, judged on `asOf`. */
export type Published = {
  number: number;
  cutOff: Date;
  asOf: string;
  approvedOn: string;
  /** The instant from which the public sees it, a few seconds after its approval. */
  publicFrom: Date;
  /** The day of that instant: from its end on, `?tai-ngay=` reaches the publication. */
  publicOn: string;
};

/**
 * Publications that the public sees at an instant, the latest first. The one answer to "what is public": nothing else
 * reads approvals for the outside, so that no page shows a publication before the others do.
 */
export async function publicationsUntil(db: Db, now: Date): Promise<Published[]> {
  const rows = await db.publication.findMany({
    where: { approvedAt: { lte: lastApprovalSeen(now) } },
    orderBy: [{ approvedAt: "desc" }, { number: "desc" }],
  });
  return rows.flatMap(({ number, cutOff, asOf, approvedAt }) => {
    if (approvedAt === null) return [];
    const from = publicFrom(approvedAt);
    const days = { asOf: fromDbDate(asOf), approvedOn: dayOf(approvedAt), publicOn: dayOf(from) };
    return [{ number, cutOff, ...days, publicFrom: from }];
  });
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
  /** The end of that day, or now: bounds what a page shows beside its publication, such as the targets of the year. */
  until: Date;
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
  const until = past === null ? now : endOfDay(past);
  const publications = await publicationsUntil(db, until);
  const publication = publications[0];
  return publication === undefined ? null : { publication, publications, today: past ?? dayOf(now), until, day: past };
}

/** What an instance knows of publications: those in effect and those about to be, the latest first. */
export type KnownPublications = { publications: Published[]; offsetMs: number };

/** How far ahead an instance looks, in milliseconds: more than the delay of taking effect and than clocks differ. */
const LOOK_AHEAD_MS = 60_000;

/** Publications as of a minute from now, with the offset of business time to the machine's. */
export async function knownPublications(db: Db = portalDb()): Promise<KnownPublications> {
  const { offsetMs } = await worldClock(db);
  const ahead = new Date((await businessNow(db)).getTime() + LOOK_AHEAD_MS);
  return { publications: await publicationsUntil(db, ahead), offsetMs };
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
