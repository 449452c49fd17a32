import { dayOf } from "../../format/date";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { pastDaysView } from "../past-days/queries";
import { changesBetween } from "../progress/queries";
import type { CommuneChange } from "../progress/types";
import { latestPublication, type PublicationRow, publicationRows } from "../publications/queries";

/** A publication with the address of the public home page that shows it, if there is one. */
export type PublishingRow = PublicationRow & { href: string | null };

/** The page of publications: what was published, what waits, and what the next one would change outside. */
export type PublishingView = {
  publications: PublishingRow[];
  /** The number of one that is approved and takes effect in the next seconds. */
  coming: number | null;
  waiting: PublicationRow | null;
  /** Changes of the waiting publication, or of what could be prepared now, against the last approved one. */
  changes: CommuneChange[];
  since: string | null;
};

export async function publishingView(db: Db = portalDb()): Promise<PublishingView> {
  const publications = await rowsWithPages(db);
  const waiting = publications.find((row) => row.approvedOn === null) ?? null;
  const last = publications.find((row) => row.approvedOn !== null) ?? null;
  const now = await businessNow(db);
  const next = waiting ?? { asOf: dayOf(now), cutOff: now };
  const changes = last === null ? [] : await changesBetween(last, next, db);
  const comes = last !== null && (await latestPublication(db, now))?.number !== last.number;
  return { publications, coming: comes ? last.number : null, waiting, changes, since: last?.asOf ?? null };
}

async function rowsWithPages(db: Db): Promise<PublishingRow[]> {
  const [rows, { lines }] = await Promise.all([publicationRows(db), pastDaysView("/", db)]);
  const hrefOf = new Map(lines.map(({ number, href }) => [number, href]));
  return rows.map((row) => ({ ...row, href: hrefOf.get(row.number) ?? null }));
}
