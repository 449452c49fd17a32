import { machineNow } from "../../server/clock";
import type { Tx } from "../../server/db";
import { seal } from "../../server/secret-box";
import { newRecoveryCode, RECOVERY_CODES, recoveryHash, sixDigits } from "./codes";
import { offeredSecret, secretInUse } from "./queries";
import { newSecret, stepOf } from "./totp";

/** How long an offered secret waits for its first code. Milliseconds. */
const OFFER_MS = 30 * 60_000;

/** Offers a new secret, which is in use only once a code of it was given. One that is offered already stays, unless `anew`. */
export async function offerSecret(tx: Tx, personId: string, anew: boolean): Promise<void> {
  const now = machineNow();
  const known = anew ? null : await offeredSecret(tx, personId);
  const offeredUntil = new Date(now.getTime() + OFFER_MS);
  const offer =
    known === null ? { offeredSecret: seal(newSecret(), "totp", personId), offeredUntil } : { offeredUntil };
  await tx.secondFactor.upsert({ where: { personId }, update: offer, create: { personId, ...offer } });
}

/** An offer that is not wanted any more; the authenticator in use stays. */
export async function withdrawOffer(tx: Tx, personId: string): Promise<void> {
  await tx.secondFactor.updateMany({ where: { personId }, data: { offeredSecret: null, offeredUntil: null } });
}

/** Takes the offered secret into use if the code is of it, with new recovery codes: these, once. `null` for a wrong code. */
export async function enrol(tx: Tx, personId: string, code: string): Promise<string[] | null> {
  const secret = await offeredSecret(tx, personId);
  const digits = sixDigits(code);
  const now = machineNow();
  const step = secret === null || digits === null ? null : stepOf(digits, secret, now);
  if (secret === null || step === null) return null;
  const inUse = { secret: seal(secret, "totp", personId), enrolledAt: now, lastStep: step };
  await tx.secondFactor.update({ where: { personId }, data: { ...inUse, offeredSecret: null, offeredUntil: null } });
  return renewRecoveryCodes(tx, personId);
}

/** Ten new recovery codes in place of all others; they are in no other place in this form. */
export async function renewRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const createdAt = machineNow();
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ codeHash: recoveryHash(personId, code), personId, createdAt })),
  });
  return codes;
}

/** By what a second step was passed. */
export type PassedBy = "authenticator" | "recovery code";

/**
 * Spends a code, of the authenticator or a recovery code; `null` where it is wrong or was used before. A time step is
 * accepted once: of two posts with one code the second finds it taken.
 */
export async function spendCode(tx: Tx, personId: string, typed: string): Promise<PassedBy | null> {
  const digits = sixDigits(typed);
  const now = machineNow();
  if (digits === null) {
    const where = { codeHash: recoveryHash(personId, typed), personId, usedAt: null };
    return (await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })).count === 1 ? "recovery code" : null;
  }
  const secret = await secretInUse(tx, personId);
  const step = secret === null ? null : stepOf(digits, secret, now);
  if (step === null) return null;
  const unused = { personId, secret: { not: null }, OR: [{ lastStep: null }, { lastStep: { lt: step } }] };
  return (await tx.secondFactor.updateMany({ where: unused, data: { lastStep: step } })).count === 1
    ? "authenticator"
    : null;
}

/** Forgets authenticator and recovery codes. */
export async function removeFactor(tx: Tx, personId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.secondFactor.deleteMany({ where: { personId } });
}
