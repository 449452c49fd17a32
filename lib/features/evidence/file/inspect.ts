import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { FILE_LIMITS } from "../settings";
import { KINDS } from "./kinds";
import { checkOffice, isAlsoZip } from "./office";
import { type FileRefusal, Refused } from "./refusal";

/** A file as it may be kept. `mediaType` is what its content is; the name is only for people. */
export type InspectedFile = { fileName: string; mediaType: string; sha256: string; size: number };

export type Inspected = { file: InspectedFile; refusal?: undefined } | { file?: undefined; refusal: FileRefusal };

const MOST_NAME = 200;
const ZIP = Buffer.from("PK\x03\x04", "latin1");
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * Finds out what a file is by its content, and whether it may be kept; never throws for what the bytes hold. The name
 * can only make a refusal. No search finds every piece of code in a file: what is kept is therefore never opened in the
 * portal's own pages either.
 */
export async function inspectFile(bytes: Uint8Array<ArrayBuffer>, sentName: string): Promise<Inspected> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const fileName = plainName(sentName);
    if (fileName === "") throw new Refused("thieu-tep");
    if (fileName.length > MOST_NAME) throw new Refused("ten-tep-dai");
    if (buffer.length === 0) throw new Refused("tep-rong");
    if (buffer.length > FILE_LIMITS.bytes) throw new Refused("tep-lon");
    const mediaType = await checkedType(buffer);
    const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
    if (KINDS[mediaType]?.extensions.includes(extension) !== true) throw new Refused("duoi-khac");
    const sha256 = createHash("sha256").update(buffer).digest("hex");
    return { file: { fileName, mediaType, sha256, size: buffer.length } };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.code };
    throw error;
  }
}

/** The last part of a path, composed, without characters that turn, hide or break text. */
function plainName(sent: string): string {
  const last = sent.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  return last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "").trim();
}

async function checkedType(bytes: Buffer): Promise<string> {
  if (startsWith(bytes, COMPOUND)) throw new Refused(compound(bytes));
  const zip = startsWith(bytes, ZIP);
  // Bounds first: what tells kinds apart unpacks parts itself.
  if (zip) await checkOffice(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined || !(found.mime in KINDS)) {
    throw new Refused(/macroenabled/i.test(found?.mime ?? "") ? "co-macro" : "loai-tep");
  }
  if (found.mime === "application/pdf") checkPdf(bytes);
  else if (!zip) checkImage(bytes);
  if (!zip && isAlsoZip(bytes)) throw new Refused("hai-loai");
  return found.mime;
}

/** A locked .docx and an old .doc are both compound files; the streams they name (UTF-16) tell them apart. */
function compound(bytes: Buffer): FileRefusal {
  const names = (name: string) => bytes.includes(Buffer.from(name, "utf16le"));
  return names("EncryptedPackage") || names("EncryptionInfo") ? "mat-khau" : "tep-cu";
}

/** Names are looked for as they are written; a PDF can hide them in packed parts, which opening it elsewhere must bear. */
function checkPdf(bytes: Buffer): void {
  if (!startsWith(bytes, Buffer.from("%PDF-"))) throw new Refused("hai-loai");
  if (!bytes.subarray(-2048).includes("%%EOF")) throw new Refused("tep-hong");
  const text = bytes.toString("latin1");
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) throw new Refused("mat-khau");
  if (/\/(JavaScript|Launch|RichMedia)\b/.test(text)) throw new Refused("co-macro");
}

/** An image that is a page or a PDF as well, at its edges or in its notes. */
function checkImage(bytes: Buffer): void {
  const edges = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)].map((part) => part.toString("latin1"));
  if (edges.some((text) => /<(!doctype\s+html|html|script|svg)[\s>]|%PDF-\d/i.test(text)))
    throw new Refused("hai-loai");
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}
