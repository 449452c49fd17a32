import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { FILE_LIMITS } from "../settings";
import { Refused } from "./refusal";

const MACROS = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/|activex\/)/i;
const TYPES = "[content_types].xml";

/**
 * Looks through an Office file (a zip) before anything else opens it: no password, no macro, nothing that unpacks beyond
 * bounds. Each part is really unpacked, under a bound, and its checksum compared.
 */
export async function checkOffice(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true }).catch(() => broken());
  const entries = await listed(zip);
  if (entries.some(({ fileName }) => MACROS.test(fileName))) throw new Refused("co-macro");
  if (entries.some((entry) => entry.isEncrypted())) throw new Refused("mat-khau");
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > FILE_LIMITS.inflatedBytes || entries.some(packsTooWell)) throw new Refused("nen-qua-muc");
  for (const entry of entries) {
    if (entry.fileName.endsWith("/")) continue;
    const types = entry.fileName.toLowerCase() === TYPES;
    const start = await unpacked(zip, entry, types ? FILE_LIMITS.ratioFromBytes : 0);
    if (types && /macroEnabled|ms-office\.vbaProject/i.test(start)) throw new Refused("co-macro");
  }
}

function packsTooWell({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > FILE_LIMITS.ratioFromBytes && uncompressedSize > compressedSize * FILE_LIMITS.ratio;
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > FILE_LIMITS.parts) throw new Refused("nen-qua-muc");
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    broken();
  }
  return entries;
}

/** Unpacks a part without keeping more than its first bytes. */
async function unpacked(zip: ZipFile, entry: Entry, keep: number): Promise<string> {
  let [sum, start] = [0, ""];
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      if (start.length < keep) start += chunk.toString("latin1");
    }
  } catch (error) {
    // The reader stops at the first byte beyond the declared size: what claims to be small and is not.
    throw new Refused(/too many bytes/.test(String(error)) ? "nen-qua-muc" : "tep-hong");
  }
  if (sum !== entry.crc32) broken();
  return start;
}

const END_OF_ZIP = Buffer.from("PK\x05\x06", "latin1");
const LIST_OF_ZIP = Buffer.from("PK\x01\x02", "latin1");
/** A zip ends with its list, a record of 22 bytes and a comment of at most 65.535. */
const MOST_TAIL = 22 + 65_535;

/** Whether bytes of another kind end as a zip does, so that a tool may open them as one wherever the zip begins. */
export function isAlsoZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-MOST_TAIL);
  const found = tail.lastIndexOf(END_OF_ZIP);
  if (found < 0 || found + 22 > tail.length) return false;
  const end = bytes.length - tail.length + found;
  const list = end - bytes.readUInt32LE(end + 12);
  return list >= 0 && list < end && bytes.subarray(list, list + 4).equals(LIST_OF_ZIP);
}

function broken(): never {
  throw new Refused("tep-hong");
}
