import { createHash } from "node:crypto";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import type { LinkHolder } from "./types";

/** Only the SHA-256 of a token is kept, so that the database cannot open an account. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The person a living one-time link belongs to, or `null` when it is unknown, used, ended or too old. */
export async function personOfLink(token: string, db: Db = portalDb()): Promise<LinkHolder | null> {
  const link = await db.oneTimeLink.findUnique({ where: { tokenHash: tokenHash(token) }, include: { person: true } });
  if (link === null || link.usedAt !== null || link.expiresAt <= machineNow() || !link.person.active) return null;
  const { id, login, name } = link.person;
  return { id, login, name, purpose: link.purpose === "first-password" ? "first-password" : "new-password" };
}

/**
 * What a page has seen of a person's links: the instant of the latest, empty where there is none. Whoever asks for a new
 * link sends it back, so that the same post sent again makes nothing.
 */
export async function seenOf(tx: Tx, personId: string): Promise<string> {
  const latest = await tx.oneTimeLink.findFirst({ where: { personId }, orderBy: { createdAt: "desc" } });
  return seenIn(latest === null ? [] : [latest]);
}

/** The same where the latest link is at hand. */
export function seenIn(latest: { createdAt: Date }[]): string {
  return latest[0]?.createdAt.toISOString() ?? "";
}
