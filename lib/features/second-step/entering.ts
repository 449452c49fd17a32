import { randomBytes } from "node:crypto";
import { appendAudit } from "../../audit/append";
import type { AuditEvent } from "../../audit/events";
import { loadActor, mustTakeTwoSteps } from "../../server/actor";
import { machineNow } from "../../server/clock";
import type { Db, Tx } from "../../server/db";
import type { Visitor } from "../../server/peer-address";
import { startSession } from "../../server/sessions";
import { offerSecret } from "../second-factor/mutations";
import { isEnrolled } from "../second-factor/queries";
import { pendingHash } from "./queries";

/** How long the second step may follow the first. */
const PENDING_MINUTES = 30;
/** How long rows that are over are kept. */
const KEPT_MS = 24 * 3_600_000;

export type Entered = { token: string } | { pending: string };
type Entering = { id: string; name: string; passwordHash: string | null };

/**
 * After the right password: a session, or a row that waits for the second step. Only as long as the password that was
 * checked still is the person's: one that is being set by a link at this moment ends all sessions, and must not miss this
 * one. `null` where it is not.
 */
export async function enterByPassword(db: Db, person: Entering, visitor: Visitor): Promise<Entered | null> {
  const { id, name, passwordHash } = person;
  if (passwordHash === null) return null;
  const actor = await loadActor(db, id);
  const required = actor !== null && (await mustTakeTwoSteps(db, actor));
  return db.$transaction(async (tx) => {
    if (!(await stillHas(tx, id, passwordHash))) return null;
    const enrolled = await isEnrolled(tx, id);
    if (enrolled || required) {
      if (!enrolled) await offerSecret(tx, id, false);
      return { pending: await waitForSecondStep(tx, id, passwordHash) };
    }
    const token = await startSession(tx, id, { userAgent: visitor.userAgent, secondFactor: false });
    await appendAudit(tx, db, { id, name }, [started(id, { by: "password" })]);
    return { token };
  });
}

/** Whether a password that was right is still the person's, who is active; holds both until the transaction ends. */
export async function stillHas(tx: Tx, id: string, passwordHash: string): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Person"
    WHERE "id" = ${id}::uuid AND "passwordHash" = ${passwordHash} AND "active" FOR SHARE`;
  return same.length > 0;
}

/** What the log says of a session that began; `after.by` says how the person was known. */
export function started(id: string, after: Record<string, unknown>): AuditEvent {
  return { action: "session.started", subject: { type: "person", id }, after };
}

async function waitForSecondStep(tx: Tx, personId: string, passwordHash: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const createdAt = machineNow();
  const old = new Date(createdAt.getTime() - KEPT_MS);
  await tx.pendingSignIn.deleteMany({ where: { expiresAt: { lt: old } } });
  const expiresAt = new Date(createdAt.getTime() + PENDING_MINUTES * 60_000);
  await tx.pendingSignIn.create({
    data: { tokenHash: pendingHash(token), personId, passwordHash, createdAt, expiresAt },
  });
  return token;
}
