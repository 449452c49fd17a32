import { appendAudit } from "../../audit/append";
import { withinBound } from "../../server/bound";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { UNKNOWN_VISITOR, type Visitor } from "../../server/peer-address";
import { startSession } from "../../server/sessions";
import { forgetFailures, rememberFailure, takeTurn } from "../accounts/sign-in";
import { lockPerson } from "../one-time-links/mutations";
import { enrol, spendCode } from "../second-factor/mutations";
import { isEnrolled } from "../second-factor/queries";
import { started, stillHas } from "./entering";
import { MOST_ATTEMPTS, pendingHash } from "./queries";

/** Wrong codes, in what waits or ended within a quarter of an hour, after which a person's codes are not looked at: they are six digits only. */
const MOST_WRONG_CODES = 30;
const WITHIN_MS = 15 * 60_000;

export type SecondStepPassed =
  /** `codes`: new recovery codes, to be shown once, where the authenticator was enrolled. */
  | { ok: true; token: string; codes: string[] | null }
  | { ok: false; code: "wrong" | "too_many" }
  /** Nothing waits under this token any more: the password is asked again. */
  | { ok: false; code: "over" };

/**
 * The second step: a code of the authenticator or a recovery code; or the first code of an authenticator that must be
 * enrolled. Wrong codes are counted where they are given, so that nobody without the password slows anybody.
 */
export async function passSecondStep(
  token: string | undefined,
  code: string,
  visitor: Visitor = UNKNOWN_VISITOR,
  db: Db = portalDb(),
): Promise<SecondStepPassed> {
  const pending = await db.pendingSignIn.findUnique({ where: { tokenHash: pendingHash(token ?? "") } });
  if (pending === null) return { ok: false, code: "over" };
  const key = `code ${pending.personId}`;
  if (!(await takeTurn(key, visitor.address))) return { ok: false, code: "too_many" };
  const result = await db.$transaction((tx) => tryCode(tx, db, { pending, code, visitor }));
  if (result.ok) forgetFailures(key, visitor.address);
  else if (result.code === "wrong") rememberFailure(key, visitor.address);
  return result;
}

type Pending = { tokenHash: string; personId: string; passwordHash: string };
type Trying = { pending: Pending; code: string; visitor: Visitor };

/** Counted in the store, under the lock of the person: of however many at once, at whichever instance, no more are tried. */
async function wrongCodes(tx: Tx, personId: string, now: Date): Promise<number> {
  const lately = new Date(now.getTime() - WITHIN_MS);
  const { _sum } = await tx.pendingSignIn.aggregate({
    where: { personId, usedAt: null, expiresAt: { gt: lately } },
    _sum: { attempts: true },
  });
  return _sum.attempts ?? 0;
}

async function tryCode(tx: Tx, db: Db, { pending, code, visitor }: Trying): Promise<SecondStepPassed> {
  const { tokenHash, personId, passwordHash } = pending;
  await lockPerson(tx, personId);
  if (!(await stillHas(tx, personId, passwordHash))) return { ok: false, code: "over" };
  const now = machineNow();
  if ((await wrongCodes(tx, personId, now)) >= MOST_WRONG_CODES) {
    return { ok: false, code: "too_many" };
  }
  const waiting = { tokenHash, usedAt: null, attempts: { lt: MOST_ATTEMPTS }, expiresAt: { gt: now } };
  // Counted before it is looked at: of many at once no more than these are tried.
  const counted = await tx.pendingSignIn.updateMany({ where: waiting, data: { attempts: { increment: 1 } } });
  if (counted.count === 0) return { ok: false, code: "over" };
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const enrolled = await isEnrolled(tx, personId);
  const codes = enrolled ? null : await enrol(tx, personId, code);
  const by = enrolled ? await spendCode(tx, personId, code) : codes === null ? null : "authenticator";
  const subject = { type: "person", id: personId } as const;
  const actor = { id: personId, name };
  if (by === null) {
    if (withinBound(`factor ${personId}`, 20)) {
      await appendAudit(tx, db, actor, [{ action: "factor.refused", subject, reason: "sign-in" }]);
    }
    return { ok: false, code: "wrong" };
  }
  await tx.pendingSignIn.update({ where: { tokenHash }, data: { usedAt: now } });
  const session = await startSession(tx, personId, { userAgent: visitor.userAgent, secondFactor: true });
  await appendAudit(tx, db, actor, [
    ...(codes === null ? [] : [{ action: "factor.enrolled", subject, after: { codes: codes.length } } as const]),
    ...(by === "recovery code" ? [{ action: "factor.code-spent", subject, after: {} } as const] : []),
    started(personId, { by: `password and ${by}` }),
  ]);
  return { ok: true, token: session, codes };
}
