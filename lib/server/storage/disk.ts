import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { checked, isKey, type Storage } from "./types";

/** Written here first: what is broken off never stands under a key. */
const UNFINISHED = ".dang-ghi";

/** Files in a folder of this machine. */
export function diskStorage(root: string): Storage {
  const place = (key: string) => path.join(root, checked(key));
  return {
    put: (key, bytes) => write(root, place(key), bytes),
    async get(key) {
      const size = await sizeOf(place(key));
      if (size === null) return null;
      const stream = Readable.toWeb(createReadStream(place(key)));
      return { stream: stream as ReadableStream<Uint8Array>, size };
    },
    exists: async (key) => (await sizeOf(place(key))) !== null,
    list: () => listed(root),
  };
}

/** A temporary name, the bytes and the name pressed to the disk, then the final name: a key names all of it or nothing. */
async function write(root: string, target: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (await holds(target, bytes)) return;
  const folder = path.dirname(target);
  const unfinished = path.join(root, UNFINISHED, randomUUID());
  await mkdir(path.dirname(unfinished), { recursive: true, mode: 0o700 });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await unlink(unfinished).catch(() => undefined);
    throw error;
  }
  for (const changed of [folder, root]) await syncFolder(changed);
}

/** Whether these very bytes are there; what a bad disk made of them is written anew. */
async function holds(target: string, bytes: Uint8Array): Promise<boolean> {
  if ((await sizeOf(target)) !== bytes.length) return false;
  return Buffer.from(await readFile(target)).equals(bytes);
}

/** Some systems (Windows) cannot press a folder to the disk; their renames are kept without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function* listed(root: string): AsyncIterable<{ key: string; size: number }> {
  for (const folder of await namesIn(root)) {
    if (folder === UNFINISHED) continue;
    for (const name of await namesIn(path.join(root, folder))) {
      const key = `${folder}/${name}`;
      const size = isKey(key) ? await sizeOf(path.join(root, key)) : null;
      if (size !== null) yield { key, size };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error) || isNoFolder(error)) return [];
    throw error;
  }
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOTDIR";
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
