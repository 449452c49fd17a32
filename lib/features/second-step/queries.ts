import { createHash } from "node:crypto";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { enrollingOf, isEnrolled } from "../second-factor/queries";
import type { Enrolling } from "../second-factor/totp";

/** Wrong codes after which the password is asked again. */
export const MOST_ATTEMPTS = 5;

/** Only the SHA-256 of the token in the cookie is kept. */
export function pendingHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What a person sees between password and session: a code is asked for, or the authenticator enrolled first. */
export type SecondStep = { name: string; login: string; enrolling: Enrolling | null };

export async function secondStep(token: string | undefined, db: Db = portalDb()): Promise<SecondStep | null> {
  if (token === undefined || token === "") return null;
  const row = await db.pendingSignIn.findFirst({
    where: {
      ...{ tokenHash: pendingHash(token), usedAt: null, attempts: { lt: MOST_ATTEMPTS } },
      ...{ expiresAt: { gt: machineNow() }, person: { active: true } },
    },
    include: { person: { select: { id: true, name: true, login: true } } },
  });
  if (row === null) return null;
  const { id, name, login } = row.person;
  const enrolled = await isEnrolled(db, id);
  return { name, login, enrolling: enrolled ? null : await enrollingOf({ id, login }, db) };
}
