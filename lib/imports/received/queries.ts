import { type Actor, mayAnywhere } from "../../policy/can";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import type { Committed } from "../committing/commit";
import { stateOf, wasInterrupted } from "../files/state";
import type { FileHead, FileRow } from "../files/types";
import { FILE_KINDS, type FileKind } from "../kinds";
import { LAYOUTS } from "../layouts/registry";
import type { ImportProblem } from "../types";

const MOST_FILES = 50;

const OF_FILE = { person: true, organisation: true, task: true, set: true } as const;
const WITHOUT_ENTRIES = { entries: true } as const;

/** Files of a kind: who keeps order sees every one, anybody else their own. */
function inSight(actor: Actor, kind: FileKind) {
  return { kind, ...(mayAnywhere(actor, FILE_KINDS[kind].overseer) ? {} : { personId: actor.id }) };
}

/** The files of a kind that a person may see, the latest first. */
export async function receivedFiles(actor: Actor, kind: FileKind, db: Db): Promise<FileRow[]> {
  const rows = await db.importFile.findMany({
    where: inSight(actor, kind),
    include: OF_FILE,
    omit: WITHOUT_ENTRIES,
    orderBy: { receivedAt: "desc" },
    take: MOST_FILES,
  });
  return rows.map((row) => fileRow(row, actor));
}

type Row = {
  id: string;
  fileName: string;
  basis: string;
  personId: string;
  person: { name: string };
  organisation: { shortName: string };
  receivedAt: Date;
  readAt: Date | null;
  refusal: string | null;
  problems: unknown;
  committedAt: Date | null;
  discardedAt: Date | null;
  counts: unknown;
  task: { step: string; beatAt: Date; endedAt: Date | null } | null;
};

function fileRow(row: Row, actor: Actor): FileRow {
  const { id, fileName, basis, receivedAt } = row;
  return {
    id,
    fileName,
    basis,
    sender: row.person.name,
    organisation: row.organisation.shortName,
    receivedAt,
    state: stateOf(row, row.task, machineNow()),
    written: (row.counts as Committed | null)?.written ?? null,
    mine: row.personId === actor.id,
  };
}

/** A file with what was read from it and, once it is written, what came of it. */
export type Received = { head: FileHead; entries: unknown[]; counts: unknown };

/** A file of a kind, for whoever may see it; `null` is "not found". */
export async function receivedFile(actor: Actor, kind: FileKind, fileId: string, db: Db): Promise<Received | null> {
  if (!UUID.test(fileId)) return null;
  const row = await db.importFile.findFirst({
    where: { id: fileId, ...inSight(actor, kind) },
    include: { ...OF_FILE, content: { select: { fileId: true } } },
  });
  if (row === null) return null;
  const problems = (row.problems ?? []) as ImportProblem[];
  const counts = row.counts as Committed | null;
  const { task } = row;
  const head: FileHead = {
    ...fileRow(row, actor),
    kind,
    size: row.size,
    setName: row.set?.shortName ?? null,
    layouts: ((row.layouts ?? []) as string[]).map((name) => LAYOUTS.find((one) => one.name === name)?.title ?? name),
    progress:
      task === null ? null : { step: task.step === "read" ? "read" : "commit", done: task.done, total: task.total },
    failure:
      wasInterrupted(task, machineNow()) && task?.step === "commit" ? interrupted(kind) : (task?.failure ?? null),
    refusal: row.refusal,
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warning").length,
    problems,
    committedAt: row.committedAt,
    same: counts?.same ?? 0,
    accepted: counts?.accepted ?? false,
    kept: row.content !== null,
  };
  return { head, entries: (row.entries ?? []) as unknown[], counts: row.counts };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What is said of a file whose writing died with its process. */
function interrupted(kind: FileKind): string {
  return `Lần ghi trước bị ngắt giữa chừng nên chưa có ${FILE_KINDS[kind].noun} nào được ghi. Hãy ghi lại.`;
}

/** Whether a file has something to be compared with what stands now. */
export function compares({ head, entries }: Received): boolean {
  const open = head.state === "ready" || head.state === "faulty" || head.state === "committing";
  return open && entries.length > 0;
}

/** The bytes that were sent, for whoever may see the file; `null` is "not found". */
export async function sentBytes(
  actor: Actor,
  fileId: string,
  db: Db = portalDb(),
  kind: FileKind = "figures",
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!UUID.test(fileId)) return null;
  const row = await db.importFile.findFirst({
    where: { id: fileId, ...inSight(actor, kind) },
    select: { fileName: true, content: true },
  });
  if (row === null || row.content === null) return null;
  return { name: row.fileName, bytes: row.content.content };
}
