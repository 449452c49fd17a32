import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import type { Storage } from "../storage/types";
import { PLAIN_TEXT, sequencesOf, tablesOf } from "./catalog";
import { copyOut } from "./copy";
import { evidenceParts, type Lost, lostOf } from "./evidence";
import { hashing, inPieces } from "./flow";
import { MANIFEST, type Manifest, type TableSaid, tablePart } from "./manifest";
import { sealed } from "./sealing";
import { type Part, writeTar } from "./tar";

type Saving = { url: string; file: string; evidence: Storage; passphrase?: string; takenAt: string };

/**
 * Saves the whole database, as it is at one instant, and the files of evidence into one new file. Everything is read in one
 * snapshot while people go on working. The file has its name only once it is complete. Files that the rows name and the
 * store does not hold as they were sent are told; everything else is saved all the same.
 */
export async function saveAll({ url, file, evidence, passphrase, takenAt }: Saving) {
  const client = new pg.Client({ connectionString: url });
  const unfinished = `${file}.part`;
  await client.connect();
  try {
    await client.query(PLAIN_TEXT);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    let said: { manifest: Manifest; lost: Lost } | undefined;
    const parts = partsOf(client, evidence, takenAt, (whole) => {
      said = whole;
    });
    const archive = Readable.from(writeTar(parts), { objectMode: false }).compose(createGzip()) as Readable;
    const content = passphrase === undefined ? archive : await sealed(archive, passphrase);
    const seen = hashing();
    await pipeline(content, seen.stream, createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }));
    if (said === undefined) throw new Error("An archive without its list");
    await rename(unfinished, file);
    return { ...said, sha256: seen.digest(), size: seen.size() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* partsOf(
  client: pg.Client,
  evidence: Storage,
  takenAt: string,
  done: (whole: { manifest: Manifest; lost: Lost }) => void,
): AsyncGenerator<Part> {
  const tables: TableSaid[] = [];
  for (const table of await tablesOf(client)) {
    const { name, columns } = table;
    const rows = copyOut(client, table);
    const pieces = inPieces(rows);
    let piece = 0;
    for (let next = await pieces.next(); ; next = await pieces.next()) {
      if (next.done) {
        tables.push({ name, columns, ...next.value });
        break;
      }
      piece += 1;
      yield { name: tablePart(name, piece), size: next.value.length, content: [next.value] };
    }
  }
  const kept = yield* evidenceParts(evidence);
  const manifest = { ...(await aboutStore(client)), takenAt, tables, evidence: kept };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  yield { name: MANIFEST, size: text.length, content: [text] };
  done({ manifest, lost: await lostOf(client, kept) });
}

async function aboutStore(client: pg.Client) {
  const one = async (sql: string) => (await client.query(sql)).rows[0];
  const migrations = await client.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  const head = await one(
    `SELECT "sequence"::text, "hash" FROM "AuditEntry" ORDER BY "AuditEntry"."sequence" DESC LIMIT 1`,
  );
  return {
    what: "quang-binh-ntm-backup" as const,
    version: 1 as const,
    world: String((await one(`SELECT "world" FROM "WorldClock"`))?.world ?? "real"),
    postgres: String((await one("SHOW server_version")).server_version),
    migrations: migrations.rows,
    sequences: await sequencesOf(client),
    head: head ?? { sequence: "0", hash: "" },
  };
}
