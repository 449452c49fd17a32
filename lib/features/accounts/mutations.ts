import { hash, verify } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import { IN_WORDS, type Problem, problemsOf } from "../../format/problems";
import { withinBound } from "../../server/bound";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { endSession, startSession } from "../../server/sessions";
import { personOfLink, tokenHash } from "./queries";
import { activationInput, signInInput } from "./schema";
import { forgetFailures, rememberFailure, waitBeforeAttempt } from "./sign-in";

export type Activation =
  | { ok: true; login: string }
  | { ok: false; code: "invalid"; problems: Problem[] }
  | { ok: false; code: "link" };

/**
 * Sets the first password of the person a one-time link belongs to. The link is spent in the same transaction: of two
 * posts with one link the second finds it used. The holder of the link is the actor; nobody is signed in yet.
 */
export async function activateAccount(token: string, rawInput: unknown, db: Db = portalDb()): Promise<Activation> {
  const parsed = activationInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return { ok: false, code: "invalid", problems: problemsOf(parsed.error) };
  // Hashing costs: it is done for living links only.
  if ((await personOfLink(token, db)) === null) return { ok: false, code: "link" };
  const passwordHash = await hash(parsed.data.password);
  return db.$transaction(async (tx): Promise<Activation> => {
    const now = machineNow();
    const spent = await tx.oneTimeLink.updateMany({
      where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, person: { active: true } },
      data: { usedAt: now },
    });
    if (spent.count === 0) return { ok: false, code: "link" };
    const link = await tx.oneTimeLink.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } });
    const person = await tx.person.update({ where: { id: link.personId }, data: { passwordHash } });
    await appendAudit(tx, db, { id: person.id, name: person.name }, [
      {
        action: "account.activated",
        subject: { type: "person", id: person.id },
        after: { login: person.login, purpose: link.purpose },
      },
    ]);
    return { ok: true, login: person.login };
  });
}

export type SignIn = { ok: true; token: string } | { ok: false; problems: Problem[] };

/** Failed sign-ins that are logged in a minute, whoever tries; a flood of names must not drown the log. */
const REFUSALS_PER_MINUTE = 120;

/** argon2id of nothing anybody has: an unknown name takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/**
 * Checks name and password and starts a session. One answer for an unknown name, a wrong password and a deactivated
 * account. Success and failure are both in the log.
 */
export async function signIn(rawInput: unknown, userAgent: string | null, db: Db = portalDb()): Promise<SignIn> {
  const parsed = signInInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const { login, password } = parsed.data;
  await new Promise((resolve) => setTimeout(resolve, waitBeforeAttempt(login)));
  const person = await db.person.findUnique({ where: { login } });
  decoy ??= hash("không ai có mật khẩu này");
  const right = await verify(person?.passwordHash ?? (await decoy), password);
  if (person === null || person.passwordHash === null || !person.active || !right) {
    rememberFailure(login);
    if (withinBound("sign-in refused", REFUSALS_PER_MINUTE)) {
      await db.$transaction((tx) =>
        appendAudit(tx, db, { id: null, name: login }, [
          { action: "session.refused", subject: { type: "login", id: login }, reason: "sign-in" },
        ]),
      );
    }
    return { ok: false, problems: [{ place: "login", text: "Tên đăng nhập hoặc mật khẩu không đúng" }] };
  }
  forgetFailures(login);
  const token = await startSession(db, person.id, userAgent);
  const actor = { id: person.id, name: person.name };
  await db.$transaction((tx) =>
    appendAudit(tx, db, actor, [{ action: "session.started", subject: { type: "person", id: person.id }, after: {} }]),
  );
  return { ok: true, token };
}

export async function signOut(
  actor: { id: string; name: string },
  sessionId: string,
  db: Db = portalDb(),
): Promise<void> {
  await endSession(db, sessionId);
  await db.$transaction((tx) =>
    appendAudit(tx, db, actor, [{ action: "session.ended", subject: { type: "person", id: actor.id }, after: {} }]),
  );
}
