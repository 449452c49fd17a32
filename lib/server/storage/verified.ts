import { createHash } from "node:crypto";

/**
 * The same bytes, hashed on their way: where they are not what the key says, the stream breaks before its end, so that a
 * damaged file is never received as a whole one.
 */
export function verified(stream: ReadableStream<Uint8Array>, sha256: string): ReadableStream<Uint8Array> {
  const hash = createHash("sha256");
  let held: Uint8Array | undefined;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        hash.update(chunk);
        if (held !== undefined) controller.enqueue(held);
        held = chunk;
      },
      flush(controller) {
        if (hash.digest("hex") !== sha256) throw new Error(`A stored file is damaged: ${sha256}`);
        if (held !== undefined) controller.enqueue(held);
      },
    }),
  );
}
