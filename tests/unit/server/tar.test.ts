import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenArchive, readTar, writeTar } from "@/lib/server/backup/tar";

type Held = { name: string; bytes: Uint8Array };

async function archive(parts: Held[]): Promise<Buffer> {
  async function* of() {
    for (const { name, bytes } of parts) yield { name, size: bytes.length, content: [bytes] };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of writeTar(of())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(bytes: Buffer, step: number): Promise<Held[]> {
  async function* inSteps() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const held: Held[] = [];
  for await (const { name, content } of readTar(inSteps())) {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(chunk);
    held.push({ name, bytes: new Uint8Array(Buffer.concat(chunks)) });
  }
  return held;
}

const part = fc.record({ name: fc.stringMatching(/^[a-z_/]{1,90}$/), bytes: fc.uint8Array({ maxLength: 1500 }) });

test("whatever is written is read back, in pieces of any size", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), fc.integer({ min: 1, max: 2000 }), async (parts, step) => {
      expect(await read(await archive(parts), step)).toEqual(
        parts.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })),
      );
    }),
  );
});

test("an archive that was cut anywhere says so", async () => {
  const whole = await archive([
    { name: "a", bytes: new Uint8Array(700) },
    { name: "b", bytes: new Uint8Array(0) },
  ]);
  for (let end = 0; end < whole.length; end += 97)
    await expect(read(whole.subarray(0, end), 512)).rejects.toThrow(BrokenArchive);
});

test("what is not as long as it said is not written, nor a name that does not fit", async () => {
  const lying = async () => {
    async function* of() {
      yield { name: "a", size: 3, content: [new Uint8Array(2)] };
    }
    for await (const chunk of writeTar(of())) expect(chunk.length).toBeGreaterThanOrEqual(0);
  };
  await expect(lying()).rejects.toThrow(/not 3/);
  await expect(archive([{ name: "x".repeat(101), bytes: new Uint8Array(0) }])).rejects.toThrow(/does not fit/);
});
