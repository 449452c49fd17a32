import { Refused } from "./refusal";

const SAVE_AS = "Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng “Excel Workbook (*.xlsx)” rồi gửi lại.";
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Refuses what is not a zip container, by its first bytes and never by its name. Returns for a zip; what the zip holds
 * is for `readParts` to find out.
 */
export function refuseByContent(bytes: Buffer): void {
  if (bytes.length === 0) throw new Refused("empty", "Tệp rỗng (0 byte). Hãy kiểm tra lại tệp rồi gửi lại.");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, CFB)) throw compound(bytes);
  throw new Refused("not_xlsx", `Tệp không phải tệp Excel .xlsx${whatItIs(bytes)}. ${SAVE_AS}`);
}

/** An encrypted .xlsx and an old .xls are both compound files; the streams they name (UTF-16) tell them apart. */
function compound(bytes: Buffer): Refused {
  const names = (name: string) => bytes.includes(Buffer.from(name, "utf16le"));
  if (names("EncryptedPackage") || names("EncryptionInfo")) {
    return new Refused(
      "encrypted",
      "Tệp có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi gửi lại.",
    );
  }
  if (names("WordDocument")) return new Refused("not_xlsx", `Tệp là văn bản Word, không phải tệp Excel. ${SAVE_AS}`);
  return new Refused("old_xls", `Tệp thuộc dạng Excel cũ (.xls), không phải .xlsx. ${SAVE_AS}`);
}

function whatItIs(bytes: Buffer): string {
  const start = bytes.subarray(0, 1024).toString("latin1").replace(/^ï»¿/, "").trimStart().toLowerCase();
  if (start.startsWith("%pdf")) return " mà là tệp PDF";
  if (start.startsWith("{\\rtf")) return " mà là văn bản RTF";
  if (/^(<!doctype html|<html|<table|<head|<meta)/.test(start)) return " mà là trang web (HTML) đổi tên";
  if (start.startsWith("<?xml") || start.startsWith("<")) return " mà là tệp XML";
  if (bytes[0] === 0x89 && start.startsWith("\x89png")) return " mà là hình ảnh";
  if (looksLikeText(bytes)) return " mà là tệp chữ (CSV hoặc TXT) đổi tên";
  return "";
}

function looksLikeText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096);
  if (start[0] === 0xff && start[1] === 0xfe) return true;
  return !start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
