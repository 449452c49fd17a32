import { utils, write } from "@e965/xlsx";
import { beginCommit, takeIn } from "@/lib/imports/desk/mutations";
import type { FileKind } from "@/lib/imports/kinds";
import type { Actor } from "@/lib/policy/can";
import type { Db } from "@/lib/server/db";

export const BASIS = "Công văn 45/VPĐP ngày 05/9/2023 (thử)";

/** A workbook of one sheet with these rows. */
export function bookOf(rows: (string | number)[][]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Danh sách");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** Sends a file of a list as its page does; gives its id. */
export async function sendList(db: Db, actor: Actor, kind: FileKind, bytes: Uint8Array): Promise<string> {
  const result = await takeIn(actor, { kind, fileName: "danh-sach.xlsx", bytes, basis: BASIS, setKey: "" }, db);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.fileId;
}

type Seen = { id: string; difference: { seen: string } | null } | null;

/** Writes a file that was looked at. */
export function commitSeen(db: Db, actor: Actor, view: Seen) {
  return beginCommit(actor, { fileId: view?.id, seen: view?.difference?.seen ?? "" }, db);
}
