import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { withDatabase } from "./database";
import { counts, withFolder, withStorage } from "./evidence-files";
import { newPdf, send } from "./evidence-send";

const { db, url } = withDatabase("sample");
const folder = withFolder();
const kept = path.join(folder, "kept");
const storage = withStorage(kept);

test("killed between the bytes and the end of its rows, a paper is not there, and can be sent again", async () => {
  const before = await counts(db(), storage);
  const bytes = newPdf();
  const file = path.join(folder, "bao-cao.pdf");
  writeFileSync(file, bytes);
  const holder = new pg.Client({ connectionString: url() });
  await holder.connect();
  await holder.query(`BEGIN; LOCK TABLE "EvidenceVersion" IN SHARE MODE`);
  const script = path.join(import.meta.dirname, "evidence-child.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, url(), kept, file], { stdio: "ignore" });
  const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = '"EvidenceVersion"'::regclass`;
  await expect.poll(async () => (await holder.query(waiting)).rows[0]?.n, { timeout: 30_000 }).toBe(1);

  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  await holder.end();
  const open = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database()
    AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`;
  await expect.poll(async () => (await db().$queryRawUnsafe<{ n: number }[]>(open))[0]?.n, { timeout: 20_000 }).toBe(0);
  // The bytes are kept, and nothing names them.
  expect(await counts(db(), storage)).toEqual({ ...before, files: before.files + 1 });

  expect(await send({ db: db(), storage }, "xacaoquang", {}, { bytes })).toMatchObject({ ok: true });
  expect(await counts(db(), storage)).toMatchObject({
    papers: before.papers + 1,
    versions: 1,
    files: before.files + 1,
  });
}, 60_000);

test("what keeps the bytes fails, and nothing is written", async () => {
  const before = await counts(db(), storage);
  const full = { ...storage, put: () => Promise.reject(new Error("ENOSPC: no space left on device")) };
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const result = await send({ db: db(), storage: full }, "xacaoquang");
  expect(said.mock.calls.flat().map(String)).toEqual([expect.any(String), expect.stringContaining("ENOSPC")]);
  said.mockRestore();
  expect(result).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "file" }] });
  expect(await counts(db(), storage)).toEqual(before);
});
