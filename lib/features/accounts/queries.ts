import { createHash } from "node:crypto";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";

/** Only the SHA-256 of a token is kept, so that the database cannot open an account. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The person a living one-time link belongs to, or `null` when it is unknown, used or too old. */
export async function personOfLink(
  token: string,
  db: Db = portalDb(),
): Promise<{ login: string; name: string } | null> {
  const link = await db.oneTimeLink.findUnique({ where: { tokenHash: tokenHash(token) }, include: { person: true } });
  if (link === null || link.usedAt !== null || link.expiresAt <= machineNow() || !link.person.active) return null;
  return { login: link.person.login, name: link.person.name };
}
