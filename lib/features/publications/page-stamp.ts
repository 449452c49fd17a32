import { worldClock } from "../../server/clock";
import type { Db } from "../../server/db";
import type { PublicationStamp, World } from "../progress/types";
import type { Shown } from "./queries";

/** What every public page knows of itself: its world, its publication, and the past day its links keep to. */
export type PageStamp = { world: World; publication: PublicationStamp; day: string | null };

export async function pageStamp(db: Db, { publication, today, day }: Shown): Promise<PageStamp> {
  const { number, asOf, approvedOn } = publication;
  const { world } = await worldClock(db);
  return { world: { today, sample: world === "sample" }, publication: { number, asOf, approvedOn }, day };
}
