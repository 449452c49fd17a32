import pg from "pg";
import type { Storage } from "../storage/types";
import { PLAIN_TEXT, quoted, type Table, tablesOf } from "./catalog";
import { copyIn, digestOf } from "./copy";
import { type Lost, lostIn, putBack } from "./evidence";
import { MANIFEST, type Manifest, partNamed } from "./manifest";
import { layOut, type Migration } from "./schema";
import { unsealed } from "./sealing";
import { BrokenArchive, readTar } from "./tar";

export type Compared = { name: string; rows: number };
export type Restored = { tables: Compared[]; lost: Lost };

type Restoring = {
  url: string;
  file: string;
  passphrase?: string;
  /** What `checkArchive` found the file to hold. */
  manifest: Manifest;
  migrations: Migration[];
  evidence: Storage;
  /** For ending sessions and links that lived when the backup was taken. Machine time. */
  at: Date;
  progress?: (table: string) => Promise<void> | void;
};

/**
 * Puts everything back in one transaction: the old tables go, the new ones are laid out, filled and compared, row counts and
 * hashes, before anything is final. Ended at any moment before, the database is exactly as it was. Needs a role that owns
 * the tables, no superuser: triggers are switched off table by table, keys are checked as rows come.
 */
export async function restoreAll(given: Restoring): Promise<Restored> {
  const client = new pg.Client({ connectionString: given.url });
  await client.connect();
  try {
    await client.query(PLAIN_TEXT);
    await client.query("BEGIN");
    await layOut(client, given.manifest, given.migrations);
    const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    await eachTable(client, tables, "DISABLE TRIGGER USER");
    await client.query(`TRUNCATE ${[...tables.keys()].map(quoted).join(", ")}`);
    await fill(client, given);
    for (const { name, last, called } of given.manifest.sequences)
      await client.query("SELECT setval(to_regclass($1), $2::bigint, $3)", [quoted(name), last, called]);
    const compared = await compare(client, given.manifest, tables);
    await endWhatLived(client, given.at);
    await eachTable(client, tables, "ENABLE TRIGGER USER");
    await client.query("COMMIT");
    return { tables: compared, lost: await lostIn(client, given.evidence) };
  } finally {
    await client.end();
  }
}

/** Second reading of the file: rows go to their tables, files of evidence to their place. */
async function fill(client: pg.Client, { file, passphrase, manifest, evidence, progress }: Restoring): Promise<void> {
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  let writing: ReturnType<typeof copyIn> | undefined;
  for await (const { name, content } of readTar(unsealed(file, passphrase))) {
    const about = partNamed(name);
    if (writing !== undefined && !(about !== null && "table" in about && about.table === writing.table)) {
      await writing.end();
      writing = undefined;
    }
    if (name === MANIFEST || about === null) continue;
    if ("evidence" in about) {
      await putBack(evidence, manifest.evidence[about.evidence], content);
      continue;
    }
    if (writing === undefined) {
      await progress?.(about.table);
      writing = copyIn(client, about.table, columnsOf.get(about.table) ?? []);
    }
    for await (const chunk of content) await writing.write(chunk);
  }
}

/** Reads every table back and holds it against the list. */
async function compare(client: pg.Client, manifest: Manifest, tables: Map<string, Table>): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const { name, rows, sha256 } of manifest.tables) {
    const table = tables.get(name);
    const found = table === undefined ? undefined : await digestOf(client, table);
    if (found?.rows !== rows || found.sha256 !== sha256)
      throw new BrokenArchive(
        `${name} has ${found?.rows ?? "no"} rows after restoring, not the ${rows} that were saved`,
      );
    compared.push({ name, rows });
  }
  return compared;
}

/** Who was signed in, or held a link, on that day must not be let in by it today. */
async function endWhatLived(client: pg.Client, at: Date): Promise<void> {
  await client.query(`UPDATE "Session" SET "revokedAt" = $1 WHERE "revokedAt" IS NULL`, [at]);
  await client.query(`DELETE FROM "PendingSignIn"`);
  await client.query(`UPDATE "OneTimeLink" SET "expiresAt" = $1 WHERE "usedAt" IS NULL AND "expiresAt" > $1`, [at]);
}

async function eachTable(client: pg.Client, tables: Map<string, Table>, what: string): Promise<void> {
  for (const name of tables.keys()) await client.query(`ALTER TABLE ${quoted(name)} ${what}`);
}
