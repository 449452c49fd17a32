import { z } from "zod";
import { controlProblems, IN_WORDS } from "../../format/problems";
import type { Actor } from "../../policy/can";
import type { ActionResult } from "../../server/action";
import { type Db, db as portalDb } from "../../server/db";
import { type Committed, commitFile } from "../committing/commit";
import { COMMITS } from "../committing/commit-by-kind";
import { receiveFile, sameFileOpen } from "../files/mutations";
import type { FileKind } from "../kinds";
import { readInChild } from "../reading/child";
import { readReceived } from "../reading/mutations";
import { commitInput, receiveInput } from "../schema";
import { runTask } from "../tasks/mutations";
import type { ImportEntry } from "../types";

/** Above these the person does not wait for the answer: the file's page shows how far it is. */
const LARGE_BYTES = 256 * 1024;
const LARGE_ENTRIES = 1_000;

/** Takes a file in and reads it: at once where it is small, in the background where it is large. */
export async function takeIn(
  actor: Actor,
  raw: unknown,
  db: Db = portalDb(),
): Promise<ActionResult<{ fileId: string }>> {
  const parsed = receiveInput.safeParse(raw, IN_WORDS);
  const again = parsed.success && controlProblems(raw).length === 0 ? await sameFileOpen(db, actor, parsed.data) : null;
  if (again !== null) return { ok: true, value: { fileId: again } };
  const received = await receiveFile(actor, raw, db);
  if (received.ok && parsed.success) await beginReading(db, received.value.fileId, parsed.data.bytes.length);
  return received;
}

/** Reads a file whose reading was broken off; only for who sent it. */
export async function readAgain(actor: Actor, asked: unknown, db: Db = portalDb()): Promise<void> {
  const { success, data: fileId } = z.uuid().safeParse(asked);
  if (!success) return;
  const file = await db.importFile.findFirst({
    where: { id: fileId, personId: actor.id, readAt: null, discardedAt: null },
    select: { size: true },
  });
  if (file !== null) await beginReading(db, fileId, file.size);
}

async function beginReading(db: Db, fileId: string, size: number): Promise<void> {
  if (size <= LARGE_BYTES) await runTask(db, fileId, "read", () => readReceived(db, fileId));
  else inBackground(runTask(db, fileId, "read", () => readInChild(fileId)));
}

/**
 * Writes what a file holds, by its kind, in the background where they are many; what comes of it stands on the file's page. The
 * result is that of the writing where it was waited for.
 */
export async function beginCommit(
  actor: Actor,
  raw: unknown,
  db: Db = portalDb(),
): Promise<ActionResult<Committed | null>> {
  const parsed = commitInput.safeParse(raw);
  const fileId = parsed.success ? parsed.data.fileId : null;
  const own = fileId === null ? null : await db.importFile.findFirst({ where: { id: fileId, personId: actor.id } });
  const commit = own === null ? commitFile : COMMITS[own.kind as FileKind];
  if (own === null || fileId === null || commit === undefined) return commitFile(actor, raw, db);
  let result: ActionResult<Committed | null> = { ok: true, value: null };
  const work = runTask(db, fileId, "commit", async (progress) => {
    result = await commit(actor, raw, db, progress);
    return failureOf(result);
  });
  if (((own.entries ?? []) as ImportEntry[]).length > LARGE_ENTRIES) inBackground(work);
  else if (!(await work)) return { ok: false, code: "conflict", text: "Tệp này đang được ghi." };
  return result;
}

function failureOf(result: ActionResult<unknown>): string | null {
  if (result.ok) return null;
  if (result.code === "conflict") return result.text;
  if (result.code === "invalid") return result.problems.map(({ text }) => text).join("; ");
  return "Tài khoản này không còn được ghi mọi thứ có trong tệp.";
}

/** What goes wrong is in the task's row and in the server's log; nobody waits for it here. */
function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error(error));
}
