import { utils, write } from "@e965/xlsx";

/** A file as a browser sends it. */
export type Sent = { name: string; mimeType: string; buffer: Buffer };

/** A workbook in the long layout: unit, indicator, conclusion, day. */
export function workbook(rows: string[][], name = "so-lieu.xlsx"): Sent {
  const book = utils.book_new();
  const head = [
    ["Bộ tiêu chí", "xa-ntm-2021-2025"],
    ["Mã đơn vị", "Chỉ tiêu", "Kết luận", "Ngày số liệu"],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet([...head, ...rows]), "Số liệu");
  const buffer = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer };
}
