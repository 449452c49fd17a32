import { createHash } from "node:crypto";
import { appendAudit } from "../../audit/append";
import type { AuditEvent } from "../../audit/events";
import type { Actor } from "../../policy/can";
import { withinBound } from "../../server/bound";
import type { Db } from "../../server/db";

const REFUSALS_PER_MINUTE = 5;

/** That somebody read the log, and what of it: one entry for a person, a way of reading and a filter in a minute. */
export async function logReading(db: Db, actor: Actor, way: string, typed: Record<string, string>): Promise<void> {
  const filter = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));
  const about = createHash("sha256")
    .update(JSON.stringify([way, filter]))
    .digest("hex");
  if (!withinBound(`log ${actor.id} ${about}`, 1)) return;
  await append(db, actor, { action: "log.read", subject: { type: "log", id: way }, after: { filter } });
}

/** That somebody without the right to it asked for the log. */
export async function logRefusedReading(db: Db, actor: Actor): Promise<void> {
  if (!withinBound(`log refused ${actor.id}`, REFUSALS_PER_MINUTE)) return;
  await append(db, actor, {
    action: "access.refused",
    subject: { type: "audit", id: "toàn bộ" },
    reason: "audit.read",
  });
}

function append(db: Db, actor: Actor, event: AuditEvent): Promise<void> {
  return db.$transaction((tx) => appendAudit(tx, db, actor, [event]));
}
