import { utils, write } from "@e965/xlsx";
import { beginCommit, takeIn } from "@/lib/imports/desk/mutations";
import { importFile } from "@/lib/imports/files/queries";
import type { FileView } from "@/lib/imports/files/types";
import type { Actor } from "@/lib/policy/can";
import type { Db } from "@/lib/server/db";

export const BASIS = "Báo cáo 12/BC-VPĐP (minh họa)";

/** A workbook of one sheet in the long layout: unit, indicator, value, conclusion, day. */
export function longBook(rows: (string | number)[][]): Uint8Array {
  const head = [
    ["Bộ tiêu chí", "xa-ntm-2021-2025"],
    ["Mã đơn vị", "Chỉ tiêu", "Giá trị", "Kết luận", "Ngày số liệu"],
  ];
  return bookOf([...head, ...rows]);
}

/** Communes × criteria, as the office keeps them. */
export function criteriaBook(
  codes: string[],
  said: (row: number, criterion: number) => string,
  day = "06/09/2023",
): Uint8Array {
  const criteria = Array.from({ length: 19 }, (_, index) => index + 1);
  return bookOf([
    ["Bộ tiêu chí", "xa-ntm-2021-2025"],
    ["Ngày số liệu", day],
    ["Mã đơn vị", ...criteria.map((id) => `TC${id}`)],
    ...codes.map((code, row) => [code, ...criteria.map((id) => said(row, id))]),
  ]);
}

function bookOf(rows: (string | number)[][]): Uint8Array {
  return booksOf({ "Số liệu": rows });
}

/** A workbook of several sheets. */
export function booksOf(sheets: Record<string, (string | number)[][]>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** Sends a file as its page does, and shows it. */
export async function send(db: Db, actor: Actor, bytes: Uint8Array, fileName = "so-lieu.xlsx"): Promise<FileView> {
  const result = await takeIn(actor, { kind: "figures", fileName, bytes, basis: BASIS, setKey: "" }, db);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return look(db, actor, result.value.fileId);
}

export async function look(db: Db, actor: Actor, fileId: string): Promise<FileView> {
  const view = await importFile(actor, fileId, { filter: null, page: 1 }, db);
  if (view === null) throw new Error("The file is not in sight");
  return view;
}

/** Writes a file that was looked at. */
export function commitSeen(db: Db, actor: Actor, view: FileView) {
  return beginCommit(actor, { fileId: view.id, seen: view.difference?.seen ?? "" }, db);
}
