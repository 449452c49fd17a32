import { loadActor } from "../../server/actor";
import { businessNow } from "../../server/clock";
import type { Db } from "../../server/db";
import type { FileKind } from "../kinds";
import { type FileRead, READERS } from "./queries";

/**
 * Reads a received file once and keeps what was found: entries and problems, or why it is not opened. Gives the reason why
 * it could not even be tried.
 */
export async function readReceived(db: Db, fileId: string): Promise<string | null> {
  const file = await db.importFile.findUnique({ where: { id: fileId }, include: { content: true } });
  if (file === null || file.content === null || file.readAt !== null || file.discardedAt !== null) return null;
  const now = await businessNow(db);
  const actor = await loadActor(db, file.personId);
  if (actor === null) return "Tài khoản gửi tệp này đã ngừng hoạt động.";
  const read = await READERS[file.kind as FileKind](file.content.content, { db, actor, now, file });
  if ("refusal" in read) {
    await keep(db, fileId, { readAt: now, refusal: read.refusal });
    // Nothing can come of these bytes.
    await db.importContent.deleteMany({ where: { fileId } });
  } else await keep(db, fileId, { readAt: now, ...read });
  return null;
}

type Kept = { readAt: Date; refusal: string } | ({ readAt: Date } & FileRead);

async function keep(db: Db, fileId: string, data: Kept): Promise<void> {
  await db.importFile.updateMany({ where: { id: fileId, readAt: null, discardedAt: null }, data });
}
