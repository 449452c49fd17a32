import { businessNow, machineNow } from "../server/clock";
import type { Db, Tx } from "../server/db";
import { insertMany } from "../server/insert-many";
import { CHAIN_START, type ChainedEntry, entryHash } from "./chain";
import type { AuditActor, AuditEvent } from "./events";

/** One lock for the whole chain: entries are hashed one after another, whoever writes them. */
const CHAIN_LOCK = 3_691_2023;

/** The only writer of the log. Runs inside the caller's transaction: without the entry there is no change. */
export async function appendAudit(tx: Tx, db: Db, actor: AuditActor, events: AuditEvent[]): Promise<void> {
  await appendAuditAt(tx, { at: await businessNow(db), machineAt: machineNow() }, actor, events);
}

/** The same at instants the caller knows: for the first load, when the store has no clock yet. */
export async function appendAuditAt(
  tx: Tx,
  { at, machineAt }: { at: Date; machineAt: Date },
  actor: AuditActor,
  events: AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`;
  const last = await tx.auditEntry.findFirst({ orderBy: { sequence: "desc" } });
  let sequence = last?.sequence ?? 0n;
  let prevHash = last?.hash ?? CHAIN_START;
  const rows: Row[] = [];
  for (const event of events) {
    sequence += 1n;
    const row = chained(event, { at, machineAt, actor, sequence, prevHash });
    prevHash = row.hash;
    rows.push(row);
  }
  await insertMany(tx, "AuditEntry", rows);
}

type Row = ChainedEntry & { hash: string };
type Place = { at: Date; machineAt: Date; actor: AuditActor; sequence: bigint; prevHash: string };

/** The row of an event, with its hash over everything in it and the hash before. */
function chained(event: AuditEvent, { at, machineAt, actor, sequence, prevHash }: Place): Row {
  const entry: ChainedEntry = {
    sequence: String(sequence),
    at: at.toISOString(),
    machineAt: machineAt.toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    action: event.action,
    outcome: event.action.endsWith(".refused") ? "refused" : "done",
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    before: "before" in event ? event.before : null,
    after: "after" in event ? event.after : null,
    reason: "reason" in event ? (event.reason ?? null) : null,
    prevHash,
  };
  return { ...entry, hash: entryHash(entry) };
}

/**
 * Waits until no other change is under way, and keeps others waiting: for a change whose instant must not lie long before
 * its commit. Takes the data version before the log, as every change does, so that none waits for the other in a ring.
 */
export async function waitForTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "DataVersion" WHERE "id" = 1 FOR UPDATE`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`;
}
