import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** How much of a table is held in memory at a time. */
const PIECE = 1024 * 1024;

/** Small chunks put together, so that an archive has no part for each row. */
export async function* inPieces<End>(chunks: AsyncGenerator<Buffer, End>): AsyncGenerator<Buffer, End> {
  let held: Buffer[] = [];
  let size = 0;
  for (;;) {
    const next = await chunks.next();
    if (!next.done) {
      held.push(next.value);
      size += next.value.length;
    }
    if (size > 0 && (next.done || size >= PIECE)) {
      yield Buffer.concat(held);
      [held, size] = [[], 0];
    }
    if (next.done) return next.value;
  }
}

/** Passes bytes on, and knows their hash and count. */
export function hashing() {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk);
      bytes += chunk.length;
      pass(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest("hex"), size: () => bytes };
}
