import { businessToday, worldClock } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import type { World } from "../progress/types";

/** Today, and whether the data are a sample: what every page says even when it has nothing else. */
export async function worldNow(db: Db = portalDb()): Promise<World> {
  return { today: await businessToday(db), sample: (await worldClock(db)).world === "sample" };
}
