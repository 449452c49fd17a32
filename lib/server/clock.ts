import { dayOf } from "../format/date";
import type { Db } from "./db";

/**
 * Two clocks. Business time dates figures, deadlines, locks, audit and screens; in the sample world it runs at an offset
 * fixed in the database at the first seed. Machine time serves sessions, one-time links, rate limits and queues.
 */
export function machineNow(): Date {
  return new Date();
}

export type WorldClock = { world: "sample" | "real"; offsetMs: number };

const clocks = new WeakMap<Db, WorldClock>();

/** The clock of a database, read once per client: it can only move between two starts. */
export async function worldClock(db: Db): Promise<WorldClock> {
  let clock = clocks.get(db);
  if (clock === undefined) {
    const row = await db.worldClock.findUnique({ where: { id: 1 } });
    clock =
      row === null
        ? { world: "real", offsetMs: 0 }
        : {
            world: row.world === "sample" ? "sample" : "real",
            offsetMs: row.businessStart.getTime() - row.machineStart.getTime(),
          };
    clocks.set(db, clock);
  }
  return clock;
}

export async function businessNow(db: Db): Promise<Date> {
  return toBusiness(db, machineNow());
}

/** An instant of machine time as screens say it, which all speak business time. */
export async function toBusiness(db: Db, instant: Date): Promise<Date> {
  return new Date(instant.getTime() + (await worldClock(db)).offsetMs);
}

/** Today (ISO day in Quảng Bình) by business time. */
export async function businessToday(db: Db): Promise<string> {
  return dayOf(await businessNow(db));
}
