import { afterEach, beforeEach, vi } from "vitest";
import { EFFECT_DELAY_MS } from "@/lib/features/publications/effect";
import { approvePublication, preparePublication } from "@/lib/features/publications/mutations";
import type { Db } from "@/lib/server/db";
import { actorOf } from "./people";

/** Stops the machine's clock for each test of a file; it moves when the test says so. */
export function withStoppedClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export function advance(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

/** Moves the clock on to an instant of business time. */
export async function untilBusiness(db: Db, instant: string): Promise<void> {
  const clock = await db.worldClock.findUniqueOrThrow({ where: { id: 1 } });
  const offset = clock.businessStart.getTime() - clock.machineStart.getTime();
  vi.setSystemTime(Date.parse(instant) - offset);
}

/** A publication of everything accepted by now, approved now; in effect only when the delay is over. */
export async function approveNew(db: Db): Promise<number> {
  const prepared = await preparePublication(await actorOf(db, "vanphong"), { note: "" }, db);
  if (!prepared.ok) throw new Error(`not prepared: ${prepared.code}`);
  const approved = await approvePublication(await actorOf(db, "lanhdao"), prepared.value, db);
  if (!approved.ok) throw new Error(`not approved: ${approved.code}`);
  return approved.value.number;
}

/** The same, and in effect. */
export async function publish(db: Db): Promise<number> {
  const number = await approveNew(db);
  advance(EFFECT_DELAY_MS);
  return number;
}
