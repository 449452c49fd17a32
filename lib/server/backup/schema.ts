import type { Client } from "pg";
import { quoted } from "./catalog";
import type { Manifest } from "./manifest";

export type Migration = { name: string; sql: string; checksum: string };

/** The backup was taken by a version of the portal that this one does not continue. */
export class OtherVersion extends Error {}

/** Where Prisma and the portal's runner keep which migrations were applied; its rows come with the backup. */
const BOOK = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** The migrations that made the store of a backup: the first of this version's, unchanged; an older backup has fewer. */
export function migrationsOf({ migrations: saved }: Manifest, known: Migration[]): Migration[] {
  saved.forEach(({ name, checksum }, index) => {
    const own = known[index];
    if (own?.name !== name) throw new OtherVersion(name);
    if (own.checksum !== checksum) throw new OtherVersion(name);
  });
  return known.slice(0, saved.length);
}

/** Tables of the portal's schema that hold something, with how much: what a restore would take away. */
export async function filledTables(client: Client): Promise<{ name: string; rows: number }[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()
      AND tablename NOT IN ('_prisma_migrations', 'DataVersion') ORDER BY 1`,
  );
  const found: { name: string; rows: number }[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT count(*)::int AS rows FROM ${quoted(name)}`);
    if (rows[0].rows > 0) found.push({ name, rows: rows[0].rows });
  }
  return found;
}

/** Takes the portal's tables and functions away and lays them out as they were when the backup was taken. */
export async function layOut(client: Client, manifest: Manifest, known: Migration[]): Promise<void> {
  const migrations = migrationsOf(manifest, known);
  await client.query("SET LOCAL client_min_messages = warning");
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
  );
  if (tables.length > 0) await client.query(`DROP TABLE ${tables.map(({ name }) => quoted(name)).join(", ")} CASCADE`);
  const { rows: functions } = await client.query<{ name: string }>(
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  );
  for (const { name } of functions) await client.query(`DROP FUNCTION ${name} CASCADE`);
  await client.query(BOOK);
  for (const { sql } of migrations) await client.query(sql);
}
