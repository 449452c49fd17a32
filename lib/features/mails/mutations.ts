import { randomUUID } from "node:crypto";
import { dayOf, hourOf, isMonday } from "../../format/date";
import { loadActor } from "../../server/actor";
import { machineNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import type { Db } from "../../server/db";
import { portalAddress } from "../../server/env";
import type { Letter } from "../../server/mail";
import { digestsDue } from "../notices/queries";
import { queueFor } from "../work/queries";
import { digestText } from "./digest";

/** From this hour of the day on (Việt Nam) the mails of the day are made. */
const FROM_HOUR = 7;

/** Makes the mails of the day that are not made yet: at most one to a person. Gives how many. */
export async function makeMails(db: Db, now: Date = machineNow()): Promise<number> {
  if (hourOf(now) < FROM_HOUR) return 0;
  const day = dayOf(now);
  let made = 0;
  for (const person of await digestsDue(db, day, isMonday(day) ? ["daily", "weekly"] : ["daily"])) {
    const { id: personId, name, email, notices } = person;
    const lines = notices.map(({ text }) => text);
    const id = randomUUID();
    const letter = { id, personId, day: toDbDate(day), address: email ?? "", tries: 0, madeAt: now, dueAt: now };
    const actor = await loadActor(db, personId);
    const queue = actor === null ? [] : await queueFor(actor, db);
    const text = digestText({ name, day, lines, queue, address: portalAddress() });
    await db.$transaction(async (tx) => {
      // Another instance may be making the same mail: one of the two finds it there.
      const { count } = await tx.mail.createMany({ data: [{ ...letter, ...text }], skipDuplicates: true });
      if (count === 0) return;
      made += 1;
      const ids = notices.map((notice) => notice.id);
      await tx.notice.updateMany({ where: { id: { in: ids }, mailId: null }, data: { mailId: id } });
    });
  }
  return made;
}

const MINUTE = 60_000;

/** When a letter that was not taken is tried again: after a minute, then twice as long each time, at most six hours. */
export function nextTry(tries: number): number {
  return Math.min(2 ** (tries - 1), 360) * MINUTE;
}

/**
 * Hands one due letter to the mail server and says what came of it; `false` where none is due. It is claimed by moving its
 * next try ahead before it is handed over, so that two instances do not send it both and one that dies leaves it to be
 * tried again.
 */
export async function sendDue(
  db: Db,
  send: (letter: Letter) => Promise<void>,
  now: Date = machineNow(),
): Promise<boolean> {
  const [claimed] = await db.$queryRaw<(Letter & { tries: number })[]>`
    UPDATE "Mail" SET "tries" = "tries" + 1, "dueAt" = ${new Date(now.getTime() + 10 * MINUTE)}
    WHERE "id" = (
      SELECT "id" FROM "Mail" WHERE "sentAt" IS NULL AND "dueAt" <= ${now} ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING "id", "address", "subject", "body", "tries"`;
  if (claimed === undefined) return false;
  const { id, tries } = claimed;
  try {
    await send(claimed);
    await db.mail.update({ where: { id }, data: { sentAt: now, failure: null } });
  } catch (error) {
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await db.mail.update({ where: { id }, data: { failure, dueAt: new Date(now.getTime() + nextTry(tries)) } });
  }
  return true;
}
