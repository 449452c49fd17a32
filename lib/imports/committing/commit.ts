import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { AuditEvent } from "../../audit/events";
import type { Edition } from "../../engine/types";
import { replaceWaiting } from "../../features/observations/replacing";
import { lockInWords } from "../../features/periods/lock";
import { lockChecker } from "../../features/periods/queries";
import { type About, type Actor, can, covers, organisationFor, reach } from "../../policy/can";
import { type ActionResult, Conflict, defineAction } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Db, Tx } from "../../server/db";
import { insertMany } from "../../server/insert-many";
import { aboutOf, concludes, stillAdmissible } from "../check";
import { type Difference, difference } from "../difference/difference";
import { standingOf } from "../difference/queries";
import { type ImportRow, importRows } from "../difference/rows";
import { editionsNow } from "../queries";
import { commitInput } from "../schema";
import type { Progress } from "../tasks/mutations";
import type { ImportEntry, ImportProblem } from "../types";

export type Committed = { written: number; same: number; accepted: boolean };

type Place = { unitKey: string; about: About };
type Readable = {
  places: Place[];
  unitKeys: string[];
  entries: ImportEntry[];
  editions: Edition[];
  basis: string;
  fileName: string;
};

const ROWS_AT_ONCE = 500;
const TIMEOUT_MS = 300_000;

/**
 * Writes the figures of a file: all that differ from what stands, in one transaction with their log entries, or none. What
 * the office imports is accepted with it, anyone else's is submitted. Whoever commits names what the file was compared with:
 * if that has changed meanwhile nothing is written.
 */
export function commitFile(
  actor: Actor,
  input: unknown,
  db: Db,
  progress: Progress = async () => {},
): Promise<ActionResult<Committed>> {
  return commitAction(progress)(actor, input, db);
}

const commitAction = (progress: Progress) =>
  defineAction<z.infer<typeof commitInput>, Readable, Committed>({
    input: commitInput,
    verb: "observation.submit",
    subjectId: ({ fileId }) => fileId,
    timeoutMs: TIMEOUT_MS,
    load: async (db, actor, { fileId }) => readable(db, actor, fileId),
    // Roles may have changed since the file was read.
    allow: (actor, { entries }) => {
      const where = reach(actor, "observation.conclude");
      return entries.filter(concludes).every((entry) => covers(where, entry.unitKey, aboutOf(entry)));
    },
    run: async (tx, { db, actor, subject, input: { fileId, seen } }) => {
      const { unitKeys, entries, editions, basis, fileName } = subject;
      await tx.$executeRaw`SELECT set_config('portal.raises_data_version_itself', 'yes', true)`;
      await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "key" = ANY(${unitKeys}) ORDER BY "key" FOR UPDATE`;
      await tx.$queryRaw`SELECT 1 FROM "ImportFile" WHERE "id" = ${fileId}::uuid FOR UPDATE`;
      const open = await tx.importFile.count({ where: { id: fileId, committedAt: null, discardedAt: null } });
      if (open === 0) throw new Conflict("Tệp này đã được ghi hoặc đã bỏ trước đó.");
      if (!stillAdmissible(entries, editions)) {
        throw new Conflict("Bộ tiêu chí đã có phiên bản mới từ khi đọc tệp. Hãy gửi lại tệp này.");
      }
      const accepted = acceptsOwn(actor, unitKeys);
      const rows = importRows(entries, editions);
      const found = difference(rows, await standingOf(tx, rows, accepted));
      if (found.seen !== seen) {
        throw new Conflict("Số liệu trong hệ thống đã thay đổi từ lúc xem trước. Hãy xem lại phần so sánh rồi ghi.");
      }
      const changed = found.lines.filter(({ effect }) => effect !== "same");
      if (changed.length === 0) throw new Conflict(NOTHING_TO_WRITE);
      const at = await businessNow(db);
      demandUnlocked(changed, await lockChecker(tx, at, "hold"));
      const events = await write(tx, { actor, fileId, basis, at, accepted, changed, progress });
      const counts: Committed = { written: changed.length, same: found.counts.same, accepted };
      await tx.importFile.update({ where: { id: fileId }, data: { committedAt: at, counts } });
      await tx.$executeRaw`UPDATE "DataVersion" SET "version" = "version" + 1 WHERE "id" = 1`;
      const committed: AuditEvent = {
        action: "import.committed",
        subject: { type: "import", id: fileId },
        after: { fileName, basis, ...found.counts, accepted },
      };
      return { value: counts, audit: [committed, ...events] };
    },
  });

export const NOTHING_TO_WRITE = "Mọi số liệu trong tệp đã có sẵn; không có gì thay đổi.";

/** Throws where a figure was measured in a locked period: nothing of the file is written. */
function demandUnlocked(lines: Difference["lines"], lockOn: Awaited<ReturnType<typeof lockChecker>>): void {
  for (const { row } of lines) {
    const lock = lockOn(row.unitKey, row.measuredOn);
    if (lock !== null) throw new Conflict(`Ô ${row.cell}: ${lockInWords(lock)} Chưa ghi số liệu nào của tệp.`);
  }
}

/** Whether everything a person imports for these units is accepted with the import. */
export function acceptsOwn(actor: Actor, unitKeys: readonly string[]): boolean {
  return unitKeys.every((unitKey) => can(actor, "import.accept", unitKey));
}

/** A file of the person's own that was read without an error; `null` is "not found". */
async function readable(db: Db, actor: Actor, fileId: string): Promise<Readable | null> {
  const file = await db.importFile.findFirst({
    where: { id: fileId, kind: "figures", personId: actor.id, refusal: null },
  });
  if (file === null || file.readAt === null) return null;
  if ((file.problems as ImportProblem[]).some(({ severity }) => severity === "error")) return null;
  const entries = file.entries as ImportEntry[];
  const unitKeys = [...new Set(entries.map(({ unitKey }) => unitKey))];
  const places = entries.map((entry) => ({ unitKey: entry.unitKey, about: aboutOf(entry) }));
  const { basis, fileName } = file;
  return { places, unitKeys, entries, editions: await editionsNow(db, await businessNow(db)), basis, fileName };
}

type Writing = {
  actor: Actor;
  fileId: string;
  basis: string;
  at: Date;
  accepted: boolean;
  changed: Difference["lines"];
  progress: Progress;
};

async function write(tx: Tx, writing: Writing): Promise<AuditEvent[]> {
  const { actor, fileId, basis, at, accepted, changed, progress } = writing;
  const events: AuditEvent[] = [];
  const ids: string[] = [];
  for (let first = 0; first < changed.length; first += ROWS_AT_ONCE) {
    const lines = changed.slice(first, first + ROWS_AT_ONCE).map((line) => ({ ...line, id: randomUUID() }));
    await insertMany(
      tx,
      "Observation",
      lines.map(({ id, row: { cell, about, ...row } }) => ({
        id,
        ...row,
        document: row.document ?? basis,
        authorId: actor.id,
        organisationKey: organisationFor(actor, "observation.submit", row.unitKey, subjectOfRow(row.subject, about)),
        submittedAt: at,
        acceptedAt: accepted ? at : null,
        acceptedById: accepted ? actor.id : null,
        importFileId: fileId,
        importCell: cell,
      })),
    );
    if (accepted)
      await insertMany(
        tx,
        "Review",
        lines.map(({ id, row }) => acceptance(id, row, writing)),
      );
    ids.push(...lines.map(({ id }) => id));
    for (const { id, row, onDay } of lines) {
      events.push(eventOf(id, row, onDay?.id ?? null, { fileId, at, accepted, actor }));
    }
    await progress(Math.min(changed.length, first + ROWS_AT_ONCE), changed.length);
  }
  return accepted ? events : [...events, ...(await replaceWaiting(tx, ids, { personId: actor.id, at }))];
}

/** What a row is about, as the policy asks. */
function subjectOfRow(subject: ImportRow["subject"], { set, id }: ImportRow["about"]): About {
  if (subject === "criterion") return { setKey: set, criterionId: id.replace(/^TC/, "") };
  return { setKey: set, indicatorId: id };
}

function acceptance(observationId: string, { unitKey }: ImportRow, { actor, at, basis }: Writing) {
  const organisationKey = organisationFor(actor, "observation.submit", unitKey);
  return { id: randomUUID(), observationId, act: "accept", personId: actor.id, organisationKey, at, reason: basis };
}

type Event = { fileId: string; at: Date; accepted: boolean; actor: Actor };

function eventOf(
  id: string,
  row: ImportRow,
  insteadOf: string | null,
  { fileId, at, accepted, actor }: Event,
): AuditEvent {
  const { about: _, ...stored } = row;
  const said = Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null && value !== false));
  const after = { ...said, importFileId: fileId, ...(insteadOf !== null && { insteadOf }) };
  const subject = { type: "observation", id } as const;
  if (!accepted) return { action: "observation.submitted", subject, after };
  const acceptance = { acceptedAt: at.toISOString(), acceptedById: actor.id };
  return { action: "observation.accepted", subject, before: { acceptedAt: null }, after: { ...after, ...acceptance } };
}
