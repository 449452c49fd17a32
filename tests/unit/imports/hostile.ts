import { bookOf } from "./books";
import { partsOfBook, rawBook, type ZipEntry, zipOf } from "./zips";

/** A file that must not be opened, with the name it comes under and the beginning of what is said about it. */
export type Hostile = { what: string; fileName: string; bytes: Buffer; code: string; text: string };

const MIB = 1024 * 1024;
const CFB_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const compound = (stream: string) => Buffer.concat([CFB_MAGIC, Buffer.alloc(1024), Buffer.from(stream, "utf16le")]);
const named = (what: string, bytes: Buffer, code: string, text: string): Hostile => ({
  what,
  fileName: "so-lieu.xlsx",
  bytes,
  code,
  text,
});

function swapSheet(change: Partial<ZipEntry>): Buffer {
  return zipOf(
    partsOfBook({ rows: cell }).map((part) => (part.name.includes("sheet1") ? { ...part, ...change } : part)),
  );
}

function withPart(part: ZipEntry): Buffer {
  return zipOf([...partsOfBook({ rows: cell }), part]);
}

function ofTypes(types: string): Buffer {
  return zipOf(partsOfBook({ rows: cell, types }));
}

/** Made anew for each run, so that no file with a virus scanner's idea of danger lies in the project. */
export function hostileFiles(): Hostile[] {
  const whole = bookOf({ "Số liệu": [["Đơn vị"]] });
  const bomb = Buffer.alloc(2 * MIB, 32);
  const macroBook = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  const manyCells = `<row r="1">${'<c r="A1"/>'.repeat(500_001)}</row>`;
  return [
    named("nothing", Buffer.alloc(0), "empty", "Tệp rỗng (0 byte)"),
    named(
      "a renamed CSV",
      Buffer.from("Mã,Đơn vị\n19003,Cao Quảng\n"),
      "not_xlsx",
      "Tệp không phải tệp Excel .xlsx mà là tệp chữ (CSV",
    ),
    named(
      "a renamed page",
      Buffer.from("<html><table><tr><td>1"),
      "not_xlsx",
      "Tệp không phải tệp Excel .xlsx mà là trang web (HTML)",
    ),
    named("a renamed PDF", Buffer.from("%PDF-1.7\n\u0000"), "not_xlsx", "Tệp không phải tệp Excel .xlsx mà là tệp PDF"),
    named("an old .xls", compound("Workbook"), "old_xls", "Tệp thuộc dạng Excel cũ (.xls)"),
    named("an encrypted book", compound("EncryptedPackage"), "encrypted", "Tệp có đặt mật khẩu"),
    named(
      "a renamed Word file",
      zipOf([{ name: "word/document.xml", content: "<w/>" }]),
      "not_xlsx",
      "Tệp không phải tệp Excel .xlsx mà là văn bản Word",
    ),
    named(
      "any zip",
      zipOf([{ name: "anh.jpg", content: "x" }]),
      "not_xlsx",
      "Tệp không phải tệp Excel .xlsx mà là tệp nén",
    ),
    named("macros", withPart({ name: "xl/vbaProject.bin", content: "x" }), "macros", "Tệp có chứa macro (.xlsm)"),
    named("macros by type", ofTypes(macroBook), "macros", "Tệp có chứa macro (.xlsm)"),
    { ...named("another name", whole, "not_xlsx", "Tên tệp phải có đuôi .xlsx"), fileName: "so-lieu.ods" },
    named(
      "a zip with a password",
      withPart({ name: "xl/a.xml", content: "x", flags: 1 }),
      "encrypted",
      "Tệp có đặt mật khẩu",
    ),
    named("half a file", whole.subarray(0, whole.length / 2), "broken", "Tệp bị hỏng"),
    named("a changed byte", swapSheet({ crc: 1 }), "broken", "Tệp bị hỏng"),
    named("no sheet part", zipOf(partsOfBook({ rows: cell }).slice(0, 4)), "broken", "Tệp bị hỏng"),
    named(
      "a document type",
      swapSheet({ content: "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>" }),
      "broken",
      "Tệp bị hỏng",
    ),
    named("a bomb by ratio", swapSheet({ content: bomb }), "zip_bomb", "Tệp khi giải nén lớn bất thường"),
    named(
      "a bomb that lies",
      swapSheet({ content: bomb, declaredSize: 100 }),
      "zip_bomb",
      "Tệp khi giải nén lớn bất thường",
    ),
    named(
      "a bomb in a picture",
      withPart({ name: "xl/media/a.png", content: "x", declaredSize: 80 * MIB }),
      "zip_bomb",
      "Tệp khi giải nén",
    ),
    named(
      "600 entries",
      zipOf(Array.from({ length: 600 }, (_, i) => ({ name: `a${i}`, content: "" }))),
      "zip_bomb",
      "Tệp khi giải nén",
    ),
    named(
      "too large",
      Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(10 * MIB)]),
      "too_large",
      "Tệp lớn hơn 10 MB",
    ),
    named(
      "cells without end",
      swapSheet({ content: `<worksheet><sheetData>${manyCells}</sheetData></worksheet>` }),
      "zip_bomb",
      "",
    ),
    named(
      "a row beyond Excel",
      rawBook('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
      "broken",
      "Tệp bị hỏng",
    ),
    named("a column beyond Excel", rawBook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), "broken", "Tệp bị hỏng"),
    named(
      "a merge beyond Excel",
      rawBook(cell, { after: '<mergeCells><mergeCell ref="A1:ZZZ9999999"/></mergeCells>' }),
      "broken",
      "Tệp bị hỏng",
    ),
  ];
}
