import { dayOf } from "../../format/date";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { changesBetween } from "../progress/queries";
import type { CommuneChange } from "../progress/types";
import { type PublicationRow, publicationRows } from "../publications/queries";

/** The page of publications: what was published, what waits, and what the next one would change outside. */
export type PublishingView = {
  publications: PublicationRow[];
  waiting: PublicationRow | null;
  /** Changes of the waiting publication, or of what could be prepared now, against the last approved one. */
  changes: CommuneChange[];
  since: string | null;
};

export async function publishingView(db: Db = portalDb()): Promise<PublishingView> {
  const publications = await publicationRows(db);
  const waiting = publications.find((row) => row.approvedOn === null) ?? null;
  const last = publications.find((row) => row.approvedOn !== null) ?? null;
  const now = await businessNow(db);
  const next = waiting ?? { asOf: dayOf(now), cutOff: now };
  const changes = last === null ? [] : await changesBetween(last, next, db);
  return { publications, waiting, changes, since: last?.asOf ?? null };
}
