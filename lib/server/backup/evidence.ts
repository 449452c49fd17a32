import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { Storage } from "../storage/types";
import { evidencePart, type Manifest } from "./manifest";
import { BrokenArchive, type Part } from "./tar";

type Kept = Manifest["evidence"];

/** What rows name and the store does not hold as it was sent: keys of files. */
export type Lost = { missing: string[]; damaged: string[] };

/** Files are listed after the snapshot was taken: whatever the rows in it name is there already. */
export async function* evidenceParts(storage: Storage): AsyncGenerator<Part, Kept> {
  const kept: Kept = [];
  for await (const { key } of storage.list()) {
    // Read before it is written: a file that cannot be read must not break the archive. Files are of some megabytes.
    const bytes = await opened(storage, key)
      .then(collected)
      .catch(() => null);
    if (bytes === null) continue;
    yield { name: evidencePart(kept.length), size: bytes.length, content: [Buffer.from(bytes)] };
    kept.push({ name: key, size: bytes.length, sha256: hashOf(bytes) });
  }
  return kept;
}

/** Holds what was saved against what the rows of the snapshot name; a key ends with the hash of its content. */
export async function lostOf(client: Client, kept: Kept): Promise<Lost> {
  const named = await namedKeys(client);
  const hashes = new Map(kept.map(({ name, sha256 }) => [name, sha256]));
  return {
    missing: named.filter((key) => !hashes.has(key)),
    damaged: named.filter((key) => hashes.has(key) && !key.endsWith(`/${hashes.get(key)}`)),
  };
}

/** Keys of rows whose files a store does not hold, or not as they were sent. */
export async function lostIn(client: Client, storage: Storage): Promise<Lost> {
  const lost: Lost = { missing: [], damaged: [] };
  for (const key of await namedKeys(client)) {
    const bytes = await opened(storage, key)
      .then(collected)
      .catch(() => null);
    if (bytes === null) lost.missing.push(key);
    else if (!key.endsWith(`/${hashOf(bytes)}`)) lost.damaged.push(key);
  }
  return lost;
}

async function namedKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query(`SELECT DISTINCT "storageKey" AS key FROM "EvidenceVersion" ORDER BY 1`);
  return rows.map(({ key }) => String(key));
}

/**
 * A file goes to its place only as it was saved, and is read back from there. One that was damaged already when it was saved
 * is not put: the place may hold it sound.
 */
export async function putBack(storage: Storage, said: Kept[number] | undefined, content: AsyncIterable<Uint8Array>) {
  if (said === undefined) throw new BrokenArchive("a file of evidence is not in its list");
  const bytes = await collected(content);
  if (hashOf(bytes) !== said.sha256) throw new BrokenArchive(`${said.name} is not as it was saved`);
  if (!said.name.endsWith(`/${said.sha256}`)) return;
  await storage.put(said.name, bytes);
  if (hashOf(await collected(await opened(storage, said.name))) !== said.sha256)
    throw new Error(`The file store gives back other bytes than it was given: ${said.name}`);
}

async function opened(storage: Storage, key: string): Promise<AsyncIterable<Uint8Array>> {
  const stored = await storage.get(key);
  if (stored === null) throw new Error(`A stored file is gone: ${key}`);
  return stored.stream as unknown as AsyncIterable<Uint8Array>;
}

async function collected(content: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
