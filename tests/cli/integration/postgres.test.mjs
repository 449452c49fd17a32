import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { isRunning } from "../../../lib/cli/identity.mjs";
import { startPostgres } from "../../../lib/cli/postgres.mjs";
import { connect } from "../../../lib/cli/postgres-client.mjs";
import { findHome } from "../../../lib/cli/postgres-home.mjs";
import { runningPostmaster, stopPostmaster } from "../../../lib/cli/postmaster.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "lifecycle-"));
const passwords = { password: "portal's word", adminPassword: "keeper's word" };
let home;
let options;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  home = await findHome(path.join(folder, path.basename(folder)), () => {});
  options = { home, passwords, log: path.join(folder, "postgres.log") };
});
afterEach(async () => {
  const left = runningPostmaster(home.dataDir);
  if (left) await stopPostmaster(left, home.dataDir, home.binaries.pg_ctl);
});
afterAll(() => {
  for (const place of [folder, home.dataDir]) rmSync(place, { recursive: true, force: true });
});

const ask = (url, sql) => connect(url, async (client) => (await client.query(sql)).rows[0]);

/** Starts it in a process of its own and kills that process; the server lives on. */
async function leaveBehind() {
  const script = fileURLToPath(new URL("hold-postgres.mjs", import.meta.url));
  const holder = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise((resolve) => holder.stdout.once("data", (data) => resolve(Number(data))));
  holder.kill("SIGKILL");
  await new Promise((resolve) => holder.once("exit", resolve));
  expect(isRunning(pid)).toBe(true);
  return pid;
}

test("a new cluster speaks UTF-8 and UTC, sorts by code point, and lets nobody in without the password", async () => {
  const server = await startPostgres(options);
  expect(server.adopted).toBe(false);
  const row = await ask(
    server.url,
    `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone, lower('ĐỒNG HỚI') AS low,
      current_setting('listen_addresses') AS address, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
      'Z' < 'a' AS codes`,
  );
  expect(row).toEqual({
    encoding: "UTF8",
    zone: "UTC",
    low: "đồng hới",
    address: "127.0.0.1",
    super: false,
    codes: true,
  });
  const wrong = new URL(server.url);
  wrong.password = "wrong";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  await server.stop();
  expect(isRunning(server.pid)).toBe(false);
  expect(existsSync(path.join(home.dataDir, "postmaster.pid"))).toBe(false);
});

test("a server left behind by a killed process is taken over with its data, and ended as our own", async () => {
  const pid = await leaveBehind();
  const server = await startPostgres(options);
  expect(server).toMatchObject({ adopted: true, pid });
  expect(await ask(server.url, "SELECT 1 AS one")).toEqual({ one: 1 });
  await server.stop();
  expect(isRunning(pid)).toBe(false);
});

test("a server left behind that does not open to our password is ended properly, and the reason is told", async () => {
  const pid = await leaveBehind();
  const notes = [];
  const strange = { ...options, passwords: { ...passwords, adminPassword: "lost" }, note: (line) => notes.push(line) };
  await expect(startPostgres(strange)).rejects.toThrow(/does not open to the password/);
  expect(notes.join()).toMatch(/did not answer; it was stopped/);
  expect(isRunning(pid)).toBe(false);
});

test("a server that crashed is started again on the same data", async () => {
  const first = await startPostgres(options);
  await connect(first.url, (client) => client.query("CREATE TABLE kept AS SELECT 7 AS x"));
  process.kill(first.pid, "SIGKILL");
  await first.gone;
  expect(existsSync(path.join(home.dataDir, "postmaster.pid"))).toBe(true);
  const second = await startPostgres({ ...options, port: first.port });
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, "SELECT x FROM kept")).toEqual({ x: 7 });
  await second.stop();
});

test("a lock file whose number went to another program is put aside", async () => {
  const file = path.join(home.dataDir, "postmaster.pid");
  writeFileSync(file, `${process.pid}\n${home.dataDir}\n0\n1\n`);
  const server = await startPostgres(options);
  expect(readFileSync(`${file}.stale`, "utf8")).toContain(String(process.pid));
  await server.stop();
});

test("another port is chosen when somebody has taken the kept one", async () => {
  const other = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address();
  const server = await startPostgres({ ...options, port });
  expect(server.port).not.toBe(port);
  await server.stop();
  other.close();
});

test("data of another major version is refused and left alone", async () => {
  const file = path.join(home.dataDir, "PG_VERSION");
  const version = readFileSync(file, "utf8");
  writeFileSync(file, "12\n");
  const refusal = await startPostgres(options).catch((error) => error.message);
  expect(refusal).toMatch(/written by PostgreSQL 12, and the packages now bring PostgreSQL \d+/);
  expect(refusal).toMatch(/npm run backup[\s\S]*npm run restore/);
  expect(readFileSync(file, "utf8")).toBe("12\n");
  expect(runningPostmaster(home.dataDir)).toBeUndefined();
  writeFileSync(file, version);
});
