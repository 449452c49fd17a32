import { businessToday, worldClock } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import type { World } from "../progress/types";

/** Today, and whether the data are a sample: what every page says even when it has nothing else. */
export async function worldNow(db: Db = portalDb()): Promise<World> {
  return { today: await businessToday(db), sample: (await worldClock(db)).world === "sample" };
}

/** Whether the database answers: the one thing without which the portal cannot serve. */
export async function databaseAnswers(db: Db = portalDb()): Promise<boolean> {
  try {
    await db.dataVersion.findUnique({ where: { id: 1 } });
    return true;
  } catch {
    return false;
  }
}
