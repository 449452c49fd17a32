import { hash, verify } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import { controlProblems, IN_WORDS, type Problem, problemsOf } from "../../format/problems";
import { withinBound } from "../../server/bound";
import { type Db, db as portalDb } from "../../server/db";
import { endSession, startSession } from "../../server/sessions";
import { signInInput } from "./schema";
import { forgetFailures, rememberFailure, waitBeforeAttempt } from "./sign-in";

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
  const unprintable = controlProblems(rawInput);
  if (unprintable.length > 0) return { ok: false, problems: unprintable };
  const parsed = signInInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const { login, password } = parsed.data;
  await new Promise((resolve) => setTimeout(resolve, waitBeforeAttempt(login)));
  const person = await db.person.findUnique({ where: { login } });
  decoy ??= hash("không ai có mật khẩu này");
  const right = await verify(person?.passwordHash ?? (await decoy), password);
  const token = right && person?.active ? await enter(db, person, userAgent) : null;
  if (token === null) {
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
  return { ok: true, token };
}

type Entering = { id: string; name: string; passwordHash: string | null };

/**
 * Starts the session, as long as the password that was checked still is the person's: one that is being set by a link
 * at this moment ends all sessions, and must not miss this one. `null` where it is not.
 */
async function enter(db: Db, person: Entering, userAgent: string | null): Promise<string | null> {
  const { id, name, passwordHash } = person;
  if (passwordHash === null) return null;
  return db.$transaction(async (tx) => {
    const same = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Person"
      WHERE "id" = ${id}::uuid AND "passwordHash" = ${passwordHash} AND "active" FOR SHARE`;
    if (same.length === 0) return null;
    const token = await startSession(tx, id, userAgent);
    await appendAudit(tx, db, { id, name }, [
      { action: "session.started", subject: { type: "person", id }, after: {} },
    ]);
    return token;
  });
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
