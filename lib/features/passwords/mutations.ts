import { setTimeout as sleep } from "node:timers/promises";
import { hash } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import { IN_WORDS, type Problem, problemsOf } from "../../format/problems";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { endSessionsOf } from "../../server/sessions";
import { forgetFailures } from "../accounts/sign-in";
import { endLinks, lockPerson } from "../one-time-links/mutations";
import { personOfLink, tokenHash } from "../one-time-links/queries";
import type { Purpose } from "../one-time-links/types";
import { askInput, passwordInput } from "./schema";
import { weakness } from "./strength";

export type PasswordSet =
  | { ok: true; login: string; purpose: Purpose }
  | { ok: false; code: "invalid"; problems: Problem[] }
  | { ok: false; code: "link" };

/**
 * Sets the password of the person a one-time link belongs to. In the same transaction the link is spent (of two posts
 * with one link the second finds it used), other links and all sessions of the person end, and the wish for a new
 * password is answered. The holder of the link is the actor; nobody is signed in yet.
 */
export async function setPasswordByLink(token: string, rawInput: unknown, db: Db = portalDb()): Promise<PasswordSet> {
  const parsed = passwordInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return { ok: false, code: "invalid", problems: problemsOf(parsed.error) };
  // Hashing costs: it is done for living links only.
  const holder = typeof token === "string" ? await personOfLink(token, db) : null;
  if (holder === null) return { ok: false, code: "link" };
  const { id, login, name, purpose } = holder;
  const weak = weakness(parsed.data.password, holder);
  if (weak !== null) return { ok: false, code: "invalid", problems: [{ place: "password", text: weak }] };
  const passwordHash = await hash(parsed.data.password);
  const done = await db.$transaction(async (tx) => {
    await lockPerson(tx, id);
    const now = machineNow();
    const spent = await tx.oneTimeLink.updateMany({
      where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, person: { active: true } },
      data: { usedAt: now },
    });
    if (spent.count === 0) return false;
    await tx.person.update({ where: { id }, data: { passwordHash, passwordAskedAt: null } });
    await endLinks(tx, id, now);
    const sessionsEnded = await endSessionsOf(tx, id);
    const action = purpose === "first-password" ? "account.activated" : "password.changed";
    await appendAudit(tx, db, { id, name }, [
      { action, subject: { type: "person", id }, after: { login, purpose, sessionsEnded } },
    ]);
    return true;
  });
  if (!done) return { ok: false, code: "link" };
  forgetFailures(login);
  return { ok: true, login, purpose };
}

export type Asked = { ok: true } | { ok: false; problems: Problem[] };

/** Every answer is given after this time, whatever there was to do: it must not tell which names exist. Milliseconds. */
export const ANSWER_AFTER_MS = 500;

/** Asking again within this time is the same wish: it changes nothing and adds nothing to the log. Milliseconds. */
export const SAME_WISH_MS = 3_600_000;

/**
 * Somebody says that the password of a login is forgotten. Nothing says whether there is such an account; the old
 * password goes on working, and nothing is locked, so whoever types other people's names changes nothing for them.
 */
export async function askForPassword(rawInput: unknown, db: Db = portalDb()): Promise<Asked> {
  const parsed = askInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  // Not waited for: a write that is held up (by the log, by the row) must not hold up the answer.
  rememberWish(db, parsed.data.login).catch((error: unknown) => console.error("A wish was not kept:", error));
  await sleep(ANSWER_AFTER_MS);
  return { ok: true };
}

async function rememberWish(db: Db, login: string): Promise<void> {
  // An unknown name writes nothing at all, so that a flood of them costs a look.
  if ((await db.person.findUnique({ where: { login, active: true } })) === null) return;
  await db.$transaction(async (tx) => {
    const now = machineNow();
    const before = new Date(now.getTime() - SAME_WISH_MS);
    const [person] = await tx.person.updateManyAndReturn({
      where: { login, active: true, OR: [{ passwordAskedAt: null }, { passwordAskedAt: { lt: before } }] },
      data: { passwordAskedAt: now },
      select: { id: true },
    });
    if (person === undefined) return;
    // Who typed the name is not known.
    await appendAudit(tx, db, { id: null, name: login }, [
      { action: "password.asked", subject: { type: "person", id: person.id }, after: { login } },
    ]);
  });
}
