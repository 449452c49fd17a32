/** A part of an archive as it is written: its name, its exact size and its bytes. */
export type Part = { name: string; size: number; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** A part of an archive as it is read; its content must be read before the next part is asked for. */
export type ReadPart = { name: string; content: AsyncIterable<Buffer> };

/** The archive ends before its end, or holds what no archive of ours holds. */
export class BrokenArchive extends Error {}

const BLOCK = 512;

/** Parts as a tar file (ustar), which every system can open without this portal. */
export async function* writeTar(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  for await (const { name, size, content } of parts) {
    yield headOf(name, size);
    let written = 0;
    for await (const bytes of content) {
      written += bytes.length;
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    if (written !== size) throw new Error(`${name} is ${written} bytes long, not ${size}`);
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

function headOf(name: string, size: number): Buffer {
  const head = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11) throw new Error(`${name} does not fit into an archive`);
  head.write(name, 0);
  for (const [at, text] of FIELDS) head.write(text, at);
  head.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  head.write(`${checksum(head).toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}

/** Mode, owner, group, time, checksum (as blanks), type, magic. */
const FIELDS: [number, string][] = [
  [100, "0000600\0"],
  [108, "0000000\0"],
  [116, "0000000\0"],
  [136, "00000000000\0"],
  [148, "        "],
  [156, "0"],
  [257, "ustar\u000000"],
];

function checksum(head: Buffer): number {
  return head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

/** The parts of a tar file that `writeTar` wrote; one that ends too early or was altered is a `BrokenArchive`. */
export async function* readTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<ReadPart> {
  const source = reader(bytes);
  for (;;) {
    const head = await source.exactly(BLOCK);
    if (head.every((byte) => byte === 0)) {
      await source.exactly(BLOCK);
      return;
    }
    const said = Number.parseInt(head.toString("latin1", 148, 154), 8);
    const size = Number.parseInt(head.toString("latin1", 124, 135), 8);
    if (said !== checksum(head) || Number.isNaN(size)) throw new BrokenArchive("a head of a part is not one");
    const name = head.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    let left = size;
    async function* content(): AsyncGenerator<Buffer> {
      while (left > 0) {
        const chunk = await source.upTo(left);
        left -= chunk.length;
        yield chunk;
      }
    }
    yield { name, content: content() };
    while (left > 0) left -= (await source.upTo(left)).length;
    await source.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

function reader(bytes: AsyncIterable<Buffer>) {
  const chunks = bytes[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  async function upTo(most: number): Promise<Buffer> {
    while (rest.length === 0) {
      const next = await chunks.next();
      if (next.done) throw new BrokenArchive("it ends too early");
      rest = next.value;
    }
    const taken = rest.subarray(0, most);
    rest = rest.subarray(taken.length);
    return taken;
  }
  async function exactly(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const chunk = await upTo(left);
      left -= chunk.length;
      parts.push(chunk);
    }
    return Buffer.concat(parts);
  }
  return { upTo, exactly };
}
