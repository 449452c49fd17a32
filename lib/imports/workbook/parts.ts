import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LIMITS } from "./limits";
import { BOMB_TEXT, BROKEN_TEXT, Refused } from "./refusal";

/** Parts that hold cells or say what they mean. Everything else (images, drawings, links, scripts) is never inflated. */
const READ =
  /^(\[content_types\]\.xml|xl\/(workbook|styles|sharedstrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const MACROS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/)/i;

/**
 * The parts of a workbook by their names in lower case, each inflated under a bound. What an entry declares is checked first, then what it
 * really holds: its size and its checksum.
 */
export async function readParts(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true }).catch(() => broken());
  const entries = await listEntries(zip);
  refuseByEntries(entries);
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries.filter(({ fileName }) => READ.test(fileName))) {
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) broken();
    const part = await inflate(zip, entry, LIMITS.inflatedBytes - total);
    total += part.length;
    parts.set(name, part);
  }
  const types = parts.get("[content_types].xml")?.toString("latin1") ?? "";
  // Some writers declare a type for binary workbooks in every file; what counts is the type of a part that is there.
  if (/<Override[^>]*macroEnabled|ms-office\.vbaProject/i.test(types)) refuseMacros();
  return parts;
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw new Refused("zip_bomb", BOMB_TEXT);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    broken();
  }
  return entries;
}

function refuseByEntries(entries: Entry[]): void {
  const has = (name: RegExp) => entries.some(({ fileName }) => name.test(fileName));
  if (has(MACROS)) refuseMacros();
  if (entries.some((entry) => entry.isEncrypted())) {
    throw new Refused("encrypted", "Tệp có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.");
  }
  refuseBombs(entries);
  if (has(/^xl\/workbook\.xml$/i)) return;
  const other = has(/^word\//) ? "văn bản Word" : has(/^ppt\//) ? "bài trình chiếu PowerPoint" : null;
  const ods = has(/^content\.xml$/) ? "bảng tính OpenDocument (.ods)" : null;
  const xlsb = has(/^xl\/workbook\.bin$/i) ? "Excel nhị phân (.xlsb)" : "tệp nén";
  throw new Refused(
    "not_xlsx",
    `Tệp không phải tệp Excel .xlsx mà là ${other ?? ods ?? xlsb}. Hãy lưu số liệu dạng “Excel Workbook (*.xlsx)” rồi gửi lại.`,
  );
}

function refuseBombs(entries: Entry[]): void {
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const packsTooWell = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > compressedSize * LIMITS.ratio,
  );
  if (declared > LIMITS.inflatedBytes || packsTooWell) throw new Refused("zip_bomb", BOMB_TEXT);
}

async function inflate(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  if (entry.uncompressedSize > room) throw new Refused("zip_bomb", BOMB_TEXT);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new Refused("zip_bomb", BOMB_TEXT);
      chunks.push(chunk);
    }
  } catch (error) {
    // The reader stops at the first byte beyond the declared size: what claims to be small and is not.
    if (error instanceof Refused || /too many bytes/.test(String(error))) throw new Refused("zip_bomb", BOMB_TEXT);
    broken();
  }
  const part = Buffer.concat(chunks);
  if (crc32(part) !== entry.crc32) broken();
  return part;
}

function broken(): never {
  throw new Refused("broken", BROKEN_TEXT);
}

function refuseMacros(): never {
  throw new Refused(
    "macros",
    "Tệp có chứa macro (.xlsm) nên không mở. Hãy lưu lại dạng “Excel Workbook (*.xlsx)”, không kèm macro, rồi gửi lại.",
  );
}
