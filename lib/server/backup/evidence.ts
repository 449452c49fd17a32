import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Where files of evidence lie: what saving and restoring need of it. Files are never changed once they are there. */
export type EvidenceStore = {
  list(): Promise<{ name: string; size: number }[]>;
  open(name: string): AsyncIterable<Uint8Array>;
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
};

/** Files below a folder; names are paths below it with strokes. */
export function evidenceFolder(folder: string): EvidenceStore {
  return {
    async list() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = found.filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED));
      const names = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      const listed = names.map(async (name) => ({
        name: name.replaceAll("\\", "/"),
        size: (await stat(join(folder, name))).size,
      }));
      return (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    open: (name) => createReadStream(placeOf(folder, name)),
    async put(name, content) {
      const file = placeOf(folder, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await pipeline(Readable.from(content), createWriteStream(file + UNFINISHED, { mode: 0o600 }));
      await rename(file + UNFINISHED, file);
    },
  };
}

const UNFINISHED = ".part";

/** A name that leads out of the folder is refused, whoever wrote it. */
function placeOf(folder: string, name: string): string {
  const steps = name.split("/");
  if (steps.some((step) => step === "" || step === "." || step === ".." || /[\\:\0]/.test(step)))
    throw new Error(`${name} is no name of a file of evidence`);
  return join(folder, ...steps);
}
