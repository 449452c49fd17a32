import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../../lib/cli/migrate.mjs";
import { connect, createDatabase, withDatabase } from "../../../lib/cli/postgres-client.mjs";

const adminUrl = process.env.TEST_ADMIN_DATABASE_URL ?? "";
const ownUrl = process.env.TEST_DATABASE_URL ?? "";
const name = `migrate_${process.pid}`;
const url = withDatabase(ownUrl, name);
const folder = mkdtempSync(path.join(os.tmpdir(), "migrations-"));

const put = (migration, sql) => {
  mkdirSync(path.join(folder, migration), { recursive: true });
  writeFileSync(path.join(folder, migration, "migration.sql"), sql);
};
const query = (sql) => connect(url, async (client) => (await client.query(sql)).rows);

beforeAll(() => createDatabase(adminUrl, name, new URL(ownUrl).username));
afterAll(async () => {
  await connect(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  rmSync(folder, { recursive: true, force: true });
});

test("migrations are applied once, in order, and written into Prisma's book", async () => {
  put("2_second", "ALTER TABLE a ADD COLUMN y int; CREATE INDEX ON a (y);");
  put("1_first", "CREATE TABLE a (x int);");
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(both.flat()).toEqual(["1_first", "2_second"]);
  expect(await migrate(url, folder)).toEqual([]);
  const rows = await query(
    "SELECT migration_name, applied_steps_count AS steps, length(checksum) AS sum FROM _prisma_migrations ORDER BY 1",
  );
  expect(rows).toEqual([
    { migration_name: "1_first", steps: 1, sum: 64 },
    { migration_name: "2_second", steps: 1, sum: 64 },
  ]);
});

test("of a migration that fails nothing is kept, and the line is told", async () => {
  put("3_wrong", "CREATE TABLE kept (x int);\nCREATE TABLE a (x int);");
  await expect(migrate(url, folder)).rejects.toThrow(/3_wrong failed, and nothing of it was kept/);
  expect(await query("SELECT FROM pg_tables WHERE tablename = 'kept'")).toEqual([]);
  rmSync(path.join(folder, "3_wrong"), { recursive: true });
});

test("a file that was changed after it had been applied is refused, and nothing else is done", async () => {
  appendFileSync(path.join(folder, "1_first", "migration.sql"), " -- changed");
  put("4_next", "CREATE TABLE next (x int);");
  await expect(migrate(url, folder)).rejects.toThrow(/1_first was changed after it had been applied/);
  expect(await query("SELECT FROM pg_tables WHERE tablename = 'next'")).toEqual([]);
});
