import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { connect, type Db } from "@/lib/server/db";
import { firstLoad } from "@/prisma/seed/first-load";
import { withDatabase } from "./database";
import { BASIS, commitSeen, criteriaBook, send } from "./import-file";
import { ownCluster } from "./own-cluster";
import { actorOf } from "./people";

const { db, url } = withDatabase("sample");
const folder = mkdtempSync(join(tmpdir(), "import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an import killed in the middle of its writing leaves nothing, and can be done again", async () => {
  const before = await counts(db());
  const { child, bytes, release } = await heldImport(db(), url());
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  await release();
  await expect.poll(() => openTransactions(url()), { timeout: 20_000 }).toBe(0);
  await expectNothing(db(), before);
  await doAgain(db(), bytes);
}, 60_000);

test("a PostgreSQL killed in the middle of an import has nothing of it after the next start", async () => {
  const cluster = await ownCluster();
  onTestFinished(() => cluster.remove());
  const first = await cluster.start();
  const loading = connect(first.url);
  await loading.$transaction((tx) => firstLoad(tx, "sample", undefined), { timeout: 120_000 });
  const before = await counts(loading);
  const { child, bytes } = await heldImport(loading, first.url);
  process.kill(first.pid, "SIGKILL");
  await first.gone;
  await new Promise((resolve) => child.once("exit", resolve));
  await loading.$disconnect();

  const second = await cluster.start(first.port);
  const again = connect(second.url);
  onTestFinished(async () => {
    await again.$disconnect();
    await second.stop();
  });
  await expectNothing(again, before);
  await doAgain(again, bytes);
}, 120_000);

async function counts(of: Db) {
  return { figures: await of.observation.count(), entries: await of.auditEntry.count() };
}

/** The file is there with its one log entry; of its figures there is nothing. */
async function expectNothing(of: Db, before: { figures: number; entries: number }): Promise<void> {
  expect(await counts(of)).toEqual({ figures: before.figures, entries: before.entries + 1 });
  expect(await of.auditEntry.count({ where: { action: "import.committed" } })).toBe(0);
  expect((await verifyChain(of)).broken).toBeNull();
}

async function doAgain(of: Db, bytes: Uint8Array): Promise<void> {
  const office = await actorOf(of, "vanphong");
  const { id } = await of.importFile.findFirstOrThrow({ where: { committedAt: null } });
  // Nobody has heard of the killed process for a while.
  await of.importTask.update({ where: { fileId: id }, data: { beatAt: new Date(Date.now() - 60_000) } });
  const view = await send(of, office, bytes, "lon.xlsx");
  expect(view).toMatchObject({ id, state: "ready", failure: expect.stringContaining("bị ngắt") });
  expect(await commitSeen(of, office, view)).toMatchObject({ ok: true });
  expect(await of.observation.count({ where: { importFileId: id } })).toBe(COMMUNES * 19);
  expect((await verifyChain(of)).broken).toBeNull();
}

const COMMUNES = 40;

/** An import at the command line that has begun to write and is held there, by a lock that it cannot get. */
async function heldImport(
  of: Db,
  at: string,
): Promise<{ child: ChildProcess; bytes: Uint8Array; release: () => Promise<void> }> {
  const living = { kind: "commune", OR: [{ validTo: null }, { validTo: { gt: new Date("2023-09-06") } }] };
  const units = await of.unitVersion.findMany({
    where: { ...living, validFrom: { lt: new Date("2023-09-06") } },
    take: COMMUNES,
  });
  const bytes = criteriaBook(
    units.map(({ code }) => code ?? ""),
    (row, id) => ((row + id) % 2 === 0 ? "đạt" : "chưa đạt"),
  );
  const file = join(folder, "lon.xlsx");
  writeFileSync(file, bytes);
  const holder = new pg.Client({ connectionString: at });
  // The server may be killed under it.
  holder.on("error", () => {});
  await holder.connect();
  await holder.query(`BEGIN; LOCK TABLE "Review" IN SHARE MODE`);
  const args = ["--import", "tsx", "lib/cli/import.ts", file, "--as", "vanphong", "--basis", BASIS];
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: at }, stdio: "ignore" });
  const held = "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = '\"Review\"'::regclass";
  await expect.poll(async () => (await holder.query(held)).rows[0]?.n, { timeout: 30_000 }).toBe(1);
  return { child, bytes, release: () => holder.end() };
}

async function openTransactions(at: string): Promise<number> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  const { rows } = await client.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()",
  );
  await client.end();
  return rows[0]?.n;
}
