import { createHash, type Hash } from "node:crypto";
import { MANIFEST, type Manifest, manifest, partNamed } from "./manifest";
import { unsealed } from "./sealing";
import { BrokenArchive, readTar } from "./tar";

/** Reads a whole archive, writes nothing, and gives its list; what does not fit to the list is a `BrokenArchive`. */
export async function checkArchive(file: string, passphrase: string | undefined): Promise<Manifest> {
  const seen = new Map<string, { hash: Hash; bytes: number }>();
  let said: Manifest | undefined;
  for await (const { name, content } of readTar(unsealed(file, passphrase))) {
    if (said !== undefined) throw new BrokenArchive("something follows its list");
    if (name === MANIFEST) {
      said = await listIn(content);
      continue;
    }
    const about = partNamed(name);
    if (about === null) throw new BrokenArchive(`${name} is no part of a backup`);
    const key = "table" in about ? `table ${about.table}` : `evidence ${about.evidence}`;
    const one = seen.get(key) ?? { hash: createHash("sha256"), bytes: 0 };
    for await (const chunk of content) {
      one.hash.update(chunk);
      one.bytes += chunk.length;
    }
    seen.set(key, one);
  }
  if (said === undefined) throw new BrokenArchive("it has no list");
  compare(said, seen);
  return said;
}

async function listIn(content: AsyncIterable<Buffer>): Promise<Manifest> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  try {
    return manifest.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch {
    throw new BrokenArchive("its list cannot be read");
  }
}

function compare({ tables, evidence }: Manifest, seen: Map<string, { hash: Hash; bytes: number }>): void {
  const wanted = [
    ...tables.map(({ name, bytes, sha256 }) => ({ key: `table ${name}`, name, bytes, sha256 })),
    ...evidence.map(({ name, size, sha256 }, index) => ({ key: `evidence ${index}`, name, bytes: size, sha256 })),
  ];
  for (const { key, name, bytes, sha256 } of wanted) {
    const found = seen.get(key);
    seen.delete(key);
    const hash = found?.hash.digest("hex") ?? createHash("sha256").digest("hex");
    if ((found?.bytes ?? 0) !== bytes || hash !== sha256) throw new BrokenArchive(`${name} is not as it was saved`);
  }
  const [more] = seen.keys();
  if (more !== undefined) throw new BrokenArchive(`${more} is not in its list`);
}
