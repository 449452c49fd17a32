import { loadActor } from "../../server/actor";
import { businessNow } from "../../server/clock";
import type { Db } from "../../server/db";
import { importContext } from "../queries";
import { readImport } from "../read-import";
import type { ImportProblem, ImportRead } from "../types";
import { openWorkbook } from "../workbook/open";

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
  const opened = await openWorkbook(file.content.content, file.fileName);
  if (opened.refusal !== undefined) {
    await keep(db, fileId, { readAt: now, refusal: opened.refusal.text });
    // Nothing can come of these bytes.
    await db.importContent.deleteMany({ where: { fileId } });
    return null;
  }
  const read = readImport(opened.sheets, await importContext(db, actor, now, file.setKey));
  await keep(db, fileId, { readAt: now, ...withoutFigures(read) });
  return null;
}

type Kept = { readAt: Date; refusal: string } | ({ readAt: Date } & ImportRead);

async function keep(db: Db, fileId: string, data: Kept): Promise<void> {
  await db.importFile.updateMany({ where: { id: fileId, readAt: null, discardedAt: null }, data });
}

/** A file without a figure has an error, so that nobody commits nothing. */
function withoutFigures(read: ImportRead): ImportRead {
  if (read.entries.length > 0 || read.problems.some(({ severity }) => severity === "error")) return read;
  const text = "tệp không có số liệu nào: các ô số liệu đều để trống";
  const empty: ImportProblem = { severity: "error", sheet: "", row: null, column: null, cell: null, text };
  return { ...read, problems: [empty, ...read.problems] };
}
