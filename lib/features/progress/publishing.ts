import { dayOf } from "../../format/date";
import { type PublicationRow, publicationRows } from "../publications/queries";
import { changesBetween, nowInside } from "./queries";
import type { CommuneChange } from "./types";

/** The page of publications: what was published, what waits, and what the next one would change outside. */
export type PublishingView = {
  publications: PublicationRow[];
  waiting: PublicationRow | null;
  /** Changes of the waiting publication, or of what could be prepared now, against the last approved one. */
  changes: CommuneChange[];
  since: string | null;
};

export async function publishingView(): Promise<PublishingView> {
  const publications = await publicationRows();
  const waiting = publications.find((row) => row.approvedOn === null) ?? null;
  const last = publications.find((row) => row.approvedOn !== null) ?? null;
  const now = await nowInside();
  const next = waiting ?? { asOf: dayOf(now), cutOff: now };
  const changes = last === null ? [] : await changesBetween(last, next);
  return { publications, waiting, changes, since: last?.asOf ?? null };
}
