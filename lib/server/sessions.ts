import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { machineNow } from "./clock";
import type { Db, Tx } from "./db";
import { env } from "./env";

/** A working day; after it one signs in again. */
export const SESSION_SECONDS = 12 * 3600;

type Token = { sub?: string; sid?: string };

/** A living session; `secondFactor`: whether more than a password vouched for it. */
export type LivingSession = { id: string; personId: string; secondFactor: boolean };

/** Makes the row that a token must find on every request, and the token for the cookie. Machine time. */
export async function startSession(
  tx: Tx,
  personId: string,
  { userAgent, secondFactor }: { userAgent: string | null; secondFactor: boolean },
): Promise<string> {
  const now = machineNow();
  const session = await tx.session.create({
    data: {
      id: randomUUID(),
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
      userAgent: userAgent?.slice(0, 300) ?? null,
      secondFactor,
    },
  });
  return encode({ token: { sub: personId, sid: session.id }, secret: secret(), maxAge: SESSION_SECONDS });
}

/** The living session behind a token, or `null`: a revoked or expired row ends it at once, whatever the token says. */
export async function sessionOf(db: Db, token: string | undefined): Promise<LivingSession | null> {
  if (token === undefined || token === "") return null;
  const content: Token | null = await decode({ token, secret: secret() }).catch(() => null);
  if (content?.sid === undefined) return null;
  return livingSession(db, content.sid);
}

export async function livingSession(db: Db, sid: string): Promise<LivingSession | null> {
  const row = await db.session.findUnique({ where: { id: sid } });
  if (row === null || row.revokedAt !== null || row.expiresAt <= machineNow()) return null;
  return { id: row.id, personId: row.personId, secondFactor: row.secondFactor };
}

export async function endSession(db: Db, id: string): Promise<void> {
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: machineNow() } });
}

/** Ends all sessions of a person (but the one that acts, where it is named) and says how many. */
export async function endSessionsOf(tx: Tx, personId: string, but?: string): Promise<number> {
  const now = machineNow();
  const living = { personId, revokedAt: null, expiresAt: { gt: now }, ...(but !== undefined && { id: { not: but } }) };
  return (await tx.session.updateMany({ where: living, data: { revokedAt: now } })).count;
}

function secret(): string {
  const value = env().NEXTAUTH_SECRET;
  if (value === undefined) throw new Error("NEXTAUTH_SECRET is not set: start the portal with `npm start`");
  return value;
}
