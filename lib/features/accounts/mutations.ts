import { hash, verify } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import { controlProblems, IN_WORDS, type Problem, problemsOf } from "../../format/problems";
import { withinBound } from "../../server/bound";
import { type Db, db as portalDb } from "../../server/db";
import { UNKNOWN_VISITOR, type Visitor } from "../../server/peer-address";
import { endSession } from "../../server/sessions";
import { type Entered, enterByPassword } from "../second-step/entering";
import { signInInput } from "./schema";
import { forgetFailures, rememberFailure, takeTurn } from "./sign-in";

export type SignIn =
  | { ok: true; token: string }
  /** The password is right; what is still to come is kept under this token. */
  | { ok: false; code: "second_step"; pending: string; problems: [] }
  | { ok: false; code: "refused"; problems: Problem[] };

/** Failed sign-ins that are logged in a minute, whoever tries; a flood of names must not drown the log. */
const REFUSALS_PER_MINUTE = 120;

/** argon2id of nothing anybody has: an unknown name takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/**
 * Checks name and password; starts a session, or the second step where there is one. One answer for an unknown name, a
 * wrong password and a deactivated account. Success and failure are both in the log.
 */
export async function signIn(
  rawInput: unknown,
  visitor: Visitor = UNKNOWN_VISITOR,
  db: Db = portalDb(),
): Promise<SignIn> {
  const unprintable = controlProblems(rawInput);
  if (unprintable.length > 0) return refused(unprintable);
  const parsed = signInInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { login, password } = parsed.data;
  if (!(await takeTurn(login, visitor.address))) return refused([{ place: "login", text: TOO_MANY }]);
  const person = await db.person.findUnique({ where: { login } });
  decoy ??= hash("không ai có mật khẩu này");
  const right = await verify(person?.passwordHash ?? (await decoy), password);
  const entered = right && person?.active ? await enterByPassword(db, person, visitor) : null;
  if (entered === null) {
    rememberFailure(login, visitor.address);
    await logRefusal(db, person === null ? NOBODY : login);
    return refused([{ place: "login", text: "Tên đăng nhập hoặc mật khẩu không đúng" }]);
  }
  forgetFailures(login, visitor.address);
  return said(entered);
}

const TOO_MANY = "Có quá nhiều lần thử sai từ nơi bạn đang dùng; đợi một phút rồi đăng nhập lại";

function refused(problems: Problem[]): SignIn {
  return { ok: false, code: "refused", problems };
}

function said(entered: Entered): SignIn {
  if ("token" in entered) return { ok: true, token: entered.token };
  return { ok: false, code: "second_step", pending: entered.pending, problems: [] };
}

/** What was typed as a name nobody has may be a password in the wrong field, and the log keeps for ever. */
const NOBODY = "tên không có";

async function logRefusal(db: Db, login: string): Promise<void> {
  if (!withinBound("sign-in refused", REFUSALS_PER_MINUTE)) return;
  await db.$transaction((tx) =>
    appendAudit(tx, db, { id: null, name: login }, [
      { action: "session.refused", subject: { type: "login", id: login }, reason: "sign-in" },
    ]),
  );
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
