import { machineNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { unseal } from "../../server/secret-box";
import { type Enrolling, enrolling } from "./totp";

/** Whether a person has an authenticator in use, since when, and how many recovery codes are left. */
export type FactorState = { enrolledAt: Date | null; codesLeft: number };

export async function factorState(personId: string, db: Db | Tx = portalDb()): Promise<FactorState> {
  const row = await db.secondFactor.findUnique({ where: { personId } });
  const codesLeft = await db.recoveryCode.count({ where: { personId, usedAt: null } });
  return { enrolledAt: row?.enrolledAt ?? null, codesLeft };
}

/**
 * Whether an authenticator is in use. One whose secret cannot be opened any more (the portal's own secret was changed) still
 * is: without it nobody gets in, rather than everybody by the password alone.
 */
export async function isEnrolled(db: Db | Tx, personId: string): Promise<boolean> {
  return (await db.secondFactor.count({ where: { personId, secret: { not: null } } })) > 0;
}

/** The secret of the authenticator in use, or `null`. */
export async function secretInUse(db: Db | Tx, personId: string): Promise<string | null> {
  const row = await db.secondFactor.findUnique({ where: { personId } });
  return row?.secret ? unseal(row.secret, "totp", personId) : null;
}

/** The secret that is being enrolled, or `null` where none is, or for too long. */
export async function offeredSecret(db: Db | Tx, personId: string): Promise<string | null> {
  const row = await db.secondFactor.findUnique({ where: { personId } });
  if (row?.offeredSecret == null || row.offeredUntil === null || row.offeredUntil <= machineNow()) return null;
  return unseal(row.offeredSecret, "totp", personId);
}

/** What the person's authenticator is to read, while it is being enrolled. */
export async function enrollingOf(
  person: { id: string; login: string },
  db: Db = portalDb(),
): Promise<Enrolling | null> {
  const secret = await offeredSecret(db, person.id);
  return secret === null ? null : enrolling(secret, person.login);
}
