// @ts-check
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./paths.mjs";
import { connect } from "./postgres-client.mjs";
import { Stop } from "./stop.mjs";

// A plain runner that keeps Prisma's own book, since Prisma's needs an engine that is downloaded when it first runs.
// The lock is the one Prisma takes, so that the two never work at once.
const lockNumber = 72707369;

const book = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const appliedQuery =
  "SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * Brings a database up to date, each migration in a transaction of its own.
 * @param {string} url
 * @param {string} folder
 * @returns {Promise<string[]>} the names of those that were applied now
 */
export function migrate(url, folder = inRoot("prisma", "migrations")) {
  return connect(url, async (client) => {
    const migrations = readMigrations(folder);
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    await client.query("SET client_min_messages = warning");
    await client.query(book);
    const { rows } = await client.query(appliedQuery);
    const pending = pendingMigrations(migrations, rows);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

/**
 * For commands, which take a database as the portal made it and change nothing of its shape.
 * @param {string} url
 * @param {string} folder
 */
export function requireMigrated(url, folder = inRoot("prisma", "migrations")) {
  return connect(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS has_book");
    const pending = pendingMigrations(
      readMigrations(folder),
      rows[0].has_book ? (await client.query(appliedQuery)).rows : [],
    );
    if (pending.length === 0) return;
    throw new Stop("The database is not what this version of the portal needs. Start the portal once: npm start");
  });
}

/**
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder = inRoot("prisma", "migrations")) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const content = readFileSync(file);
      return { name, sql: content.toString("utf8"), checksum: createHash("sha256").update(content).digest("hex") };
    });
}

/**
 * What is left to do, or a refusal where the files and the database's book disagree.
 * @param {Migration[]} migrations
 * @param {{ name: string, checksum: string, finished_at: Date | null }[]} applied
 */
export function pendingMigrations(migrations, applied) {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished_at } of applied) {
    const file = files.get(name);
    if (!finished_at)
      throw new Stop(`The migration ${name} was begun by another tool and never finished. Repair it there first.`);
    if (!file)
      throw new Stop(
        `The database has the migration ${name}, which this version of the portal does not know. It is newer.`,
      );
    if (file.checksum !== checksum) {
      throw new Stop(
        `The migration ${name} was changed after it had been applied to this database.\n` +
          "Put the file back as it was, and make the change in a new migration.",
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/**
 * @param {import("pg").Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  const startedAt = new Date();
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, $5, 1)`,
      [randomUUID(), checksum, name, startedAt, new Date()],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Stop(`The migration ${name} failed, and nothing of it was kept:\n${inWords(error, sql)}`);
  }
}

/**
 * @param {any} error
 * @param {string} sql
 */
function inWords(error, sql) {
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return [`${error.message}${line}`, error.detail, error.hint].filter(Boolean).join("\n");
}
