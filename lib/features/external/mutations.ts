import { appendAudit } from "../../audit/append";
import type { AuditEvent } from "../../audit/events";
import { withinBound } from "../../server/bound";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { UNKNOWN_VISITOR, type Visitor } from "../../server/peer-address";
import { startSession } from "../../server/sessions";
import { lockPerson } from "../one-time-links/mutations";
import { started } from "../second-step/entering";
import type { Claims } from "./types";

/** Refusals logged in a minute, whoever comes. */
const REFUSALS_PER_MINUTE = 60;

/**
 * Starts a session for an active person whom a provider vouches for: known by the subject bound before, or at the first
 * time by an address that the provider has verified and an administrator has written. Makes nobody. The second step is
 * the provider's matter. `null` where there is no such person.
 */
export async function enterByProvider(
  claims: Claims,
  visitor: Visitor = UNKNOWN_VISITOR,
  db: Db = portalDb(),
): Promise<string | null> {
  const token = await db.$transaction(async (tx) => {
    const found = await personOf(tx, claims);
    if (found === null) return null;
    const { person, bound } = found;
    const session = await startSession(tx, person.id, { userAgent: visitor.userAgent, secondFactor: true });
    await appendAudit(tx, db, person, [...bound, started(person.id, { by: "openid connect", issuer: claims.issuer })]);
    return session;
  });
  if (token === null && withinBound("identity refused", REFUSALS_PER_MINUTE)) {
    const id = claims.email ?? claims.subject;
    await db.$transaction((tx) =>
      appendAudit(tx, db, { id: null, name: id }, [
        { action: "identity.refused", subject: { type: "login", id }, reason: claims.issuer },
      ]),
    );
  }
  return token;
}

type Found = { person: { id: string; name: string }; bound: AuditEvent[] };

async function personOf(tx: Tx, { issuer, subject, email, verified }: Claims): Promise<Found | null> {
  const where = { issuer_subject: { issuer, subject } };
  const known = await tx.externalIdentity.findUnique({ where, select: { personId: true } });
  if (known !== null) return ifActive(tx, { id: known.personId }, []);
  const found = email === null || !verified ? null : await ifActive(tx, { email }, []);
  if (found === null) return null;
  const { id } = found.person;
  await lockPerson(tx, id);
  // Bound to another subject of this provider already, also a moment ago: an address that went over to somebody else.
  if ((await tx.externalIdentity.count({ where: { issuer, personId: id } })) > 0) return null;
  await tx.externalIdentity.create({ data: { issuer, subject, personId: id, boundAt: machineNow() } });
  const event: AuditEvent = {
    action: "identity.bound",
    subject: { type: "person", id },
    after: { issuer, subject, email },
  };
  return { ...found, bound: [event] };
}

/** Only who is active, and stays so until this is written. */
async function ifActive(tx: Tx, where: { id: string } | { email: string }, bound: AuditEvent[]): Promise<Found | null> {
  const person = await tx.person.findUnique({ where, select: { id: true, name: true } });
  if (person === null) return null;
  const active = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Person"
    WHERE "id" = ${person.id}::uuid AND "active" FOR SHARE`;
  return active.length === 0 ? null : { person, bound };
}
