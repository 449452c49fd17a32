import { expect } from "vitest";
import { makeLink } from "@/lib/features/one-time-links/mutations";
import { seenOf } from "@/lib/features/one-time-links/queries";
import { askForPassword } from "@/lib/features/passwords/mutations";
import type { Db } from "@/lib/server/db";
import { actorOf } from "./people";

export const personNamed = (db: Db, login: string) => db.person.findUniqueOrThrow({ where: { login } });

/** As the sample's administrator: a link for somebody, with what the list would have seen. */
export async function askLink(db: Db, login: string, administrator = "quantri") {
  const { id } = await personNamed(db, login);
  const seen = await db.$transaction((tx) => seenOf(tx, id));
  return makeLink(await actorOf(db, administrator), { personId: id, seen }, db);
}

/** The token of a link that the administrator made. */
export async function givenLink(db: Db, login: string): Promise<string> {
  const result = await askLink(db, login);
  if (!result.ok) throw new Error(`no link for ${login}: ${result.code}`);
  return result.value.token;
}

/** Asks for a new password, and waits for what is written behind the answer. */
export async function wish(db: Db, login: string): Promise<void> {
  expect(await askForPassword({ login }, db)).toEqual({ ok: true });
  await expect.poll(async () => (await personNamed(db, login)).passwordAskedAt, { timeout: 10_000 }).not.toBeNull();
}

/** Until somebody in this database waits for a row that another transaction holds. */
export async function untilSomebodyWaits(db: Db): Promise<void> {
  const waiting = async () =>
    (
      await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    ).length;
  await expect.poll(waiting, { timeout: 15_000 }).toBeGreaterThan(0);
}
