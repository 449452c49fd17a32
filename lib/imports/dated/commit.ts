import type { z } from "zod";
import type { AuditEvent } from "../../audit/events";
import type { Days } from "../../features/dated/recut";
import { groupBy } from "../../format/group";
import type { Actor } from "../../policy/can";
import { type ActionResult, Conflict, defineAction, type OfUnits } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Db } from "../../server/db";
import type { Committed } from "../committing/commit";
import { FILE_KINDS } from "../kinds";
import { commitInput } from "../schema";
import type { Progress } from "../tasks/mutations";
import type { ImportProblem } from "../types";
import { compareDated } from "./compare";
import type { DatedEntry } from "./entries";
import type { DatedList } from "./list";

/** What came of a file of a list; `cells` are those of the rows that were written. */
export type ListCommitted = Committed & { cells: string[] };

const TIMEOUT_MS = 60_000;

/**
 * Writes the rows of a file of a dated list: all that differ from what stands, in one transaction with their log entries, or
 * none. Whoever commits names what the file was compared with: if that has changed meanwhile nothing is written.
 */
export function commitList<Entry extends DatedEntry, Row extends Days & { id: number }>(list: DatedList<Entry, Row>) {
  const action = listAction(list);
  return async (
    actor: Actor,
    input: unknown,
    db: Db,
    progress: Progress = async () => {},
  ): Promise<ActionResult<ListCommitted>> => {
    const result = await action(actor, input, db);
    if (result.ok) await progress(result.value.written, result.value.written);
    return result;
  };
}

type Readable<Entry> = OfUnits & { entries: Entry[]; basis: string; fileName: string };

function listAction<Entry extends DatedEntry, Row extends Days & { id: number }>(list: DatedList<Entry, Row>) {
  return defineAction<z.infer<typeof commitInput>, Readable<Entry>, ListCommitted>({
    input: commitInput,
    verb: FILE_KINDS[list.kind].verb,
    subjectId: ({ fileId }) => fileId,
    timeoutMs: TIMEOUT_MS,
    load: (db, actor, { fileId }) => readable(list, db, actor, fileId),
    run: async (tx, { db, actor, subject, input: { fileId, seen } }) => {
      const { entries, basis, fileName } = subject;
      await list.lock(tx, entries);
      await tx.$queryRaw`SELECT 1 FROM "ImportFile" WHERE "id" = ${fileId}::uuid FOR UPDATE`;
      const open = await tx.importFile.count({ where: { id: fileId, committedAt: null, discardedAt: null } });
      if (open === 0) throw new Conflict("Tệp này đã được ghi hoặc đã bỏ trước đó.");
      const outdated = await list.outdated(db, entries);
      if (outdated !== null) throw new Conflict(outdated);
      const standing = await list.standing(tx, entries);
      const rowsOf = (entry: Entry) => standing.get(list.subjectOf(entry)) ?? [];
      const found = compareDated(entries, rowsOf, list.says);
      if (found.seen !== seen) throw new Conflict(CHANGED_MEANWHILE);
      const changed = found.lines.flatMap(({ entry, effect }) => (effect === "same" ? [] : [entry]));
      if (changed.length === 0) throw new Conflict(NOTHING_TO_WRITE);
      const at = await businessNow(db);
      const events: AuditEvent[] = [];
      for (const [key, own] of groupBy(changed, list.subjectOf)) {
        const rows = standing.get(key) ?? [];
        events.push(await list.write(tx, { rows, entries: own, actor, at, reason: basis, importFileId: fileId }));
      }
      const cells = changed.map(({ cell }) => cell);
      const counts: ListCommitted = { written: changed.length, same: found.counts.same, accepted: true, cells };
      await tx.importFile.update({ where: { id: fileId }, data: { committedAt: at, counts } });
      const committed: AuditEvent = {
        action: "import.committed",
        subject: { type: "import", id: fileId },
        after: { kind: list.kind, fileName, basis, ...found.counts },
      };
      return { value: counts, audit: [committed, ...events] };
    },
  });
}

const CHANGED_MEANWHILE = "Danh sách đã thay đổi từ lúc xem trước. Hãy xem lại phần so sánh rồi ghi.";
const NOTHING_TO_WRITE = "Mọi dòng trong tệp đã có sẵn; không có gì thay đổi.";

/** A file of the person's own that was read without an error; `null` is "not found". */
async function readable<Entry extends DatedEntry, Row extends Days & { id: number }>(
  list: DatedList<Entry, Row>,
  db: Db,
  actor: Actor,
  fileId: string,
): Promise<Readable<Entry> | null> {
  const file = await db.importFile.findFirst({
    where: { id: fileId, kind: list.kind, personId: actor.id, refusal: null },
  });
  if (file === null || file.readAt === null) return null;
  if ((file.problems as ImportProblem[]).some(({ severity }) => severity === "error")) return null;
  const entries = file.entries as Entry[];
  const { basis, fileName } = file;
  return { ...list.reach(entries), entries, basis, fileName };
}
