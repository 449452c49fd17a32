import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { releaseLock, takeLock } from "../../../lib/cli/lock.mjs";
import { migrate } from "../../../lib/cli/migrate.mjs";
import { startPostgres } from "../../../lib/cli/postgres.mjs";
import { connect, createDatabase, withDatabase } from "../../../lib/cli/postgres-client.mjs";
import { findHome } from "../../../lib/cli/postgres-home.mjs";
import { runningPostmaster, stopPostmaster } from "../../../lib/cli/postmaster.mjs";

// Each command is a process or two, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

// A checkout of its own, so that the data of this one stays out of it.
const here = fileURLToPath(new URL("../../..", import.meta.url));
const checkout = mkdtempSync(path.join(os.tmpdir(), "checkout-"));
const inCheckout = (...parts) => path.join(checkout, ...parts);
const portalLock = inCheckout(".data", "portal.lock");
const secrets = {
  NEXTAUTH_SECRET: "s",
  PORTAL_SECRET: "s",
  databasePassword: "portal's",
  databaseAdminPassword: "admin's",
};
const ECHO = `
import { connect } from "../lib/server/db";
const db = connect(process.env.DATABASE_URL ?? "");
const people = await db.person.count();
await db.$disconnect();
let typed = "";
for await (const part of process.stdin) typed += part;
process.stdout.write(JSON.stringify({ args: process.argv.slice(2), typed, people, address: process.env.PORTAL_URL }));
process.stderr.write("said aside");
if (process.argv[2] === "wait") setTimeout(() => {}, 60_000);
process.exitCode = 7;
`;
let options;

beforeAll(async () => {
  chmodSync(checkout, 0o711);
  for (const name of ["lib", "prisma", "package.json", "package-lock.json", "tsconfig.json", "prisma.config.ts"])
    cpSync(path.join(here, name), inCheckout(name), { recursive: true });
  symlinkSync(path.join(here, "node_modules"), inCheckout("node_modules"));
  mkdirSync(inCheckout("scripts"));
  writeFileSync(inCheckout("scripts", "echo.ts"), ECHO);
  writeFileSync(
    inCheckout("scripts", "echo.mjs"),
    'import { runWithDatabase } from "../lib/cli/with-database.mjs";\nprocess.exit(await runWithDatabase("scripts/echo.ts", process.argv.slice(2)));\n',
  );
  mkdirSync(inCheckout(".data"));
  chmodSync(inCheckout(".data"), 0o711);
  writeFileSync(inCheckout(".data", "secrets.json"), JSON.stringify(secrets));
  options = {
    home: await findHome(inCheckout(".data", "postgres"), () => {}),
    passwords: { password: secrets.databasePassword, adminPassword: secrets.databaseAdminPassword },
    log: inCheckout(".data", "postgres.log"),
  };
});
afterEach(() => releaseLock(portalLock));
afterAll(async () => {
  const left = runningPostmaster(options.home.dataDir);
  if (left) await stopPostmaster(left, options.home.dataDir, options.home.binaries.pg_ctl);
  for (const place of [checkout, options.home.dataDir]) rmSync(place, { recursive: true, force: true });
});

/** Runs a command of the copied checkout; `during` may do something to it meanwhile. */
function command(script, args, { env = {}, input = "", during = (_child) => {} } = {}) {
  const { DATABASE_URL, PORTAL_URL, PORT, ...rest } = process.env;
  const child = spawn(process.execPath, [inCheckout(script), ...args], { env: { ...rest, ...env }, cwd: os.tmpdir() });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (err += text));
  child.stdin.end(input);
  during(child);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}
const echo = (args, more) => command("scripts/echo.mjs", args, more);
const oneTimeLink = (args, more) => command("lib/cli/one-time-link.mjs", args, more);
const running = () => runningPostmaster(options.home.dataDir);
const sql = (url, text, values) => connect(url, async (client) => (await client.query(text, values)).rows);
const invent = (url, login, active) =>
  sql(
    url,
    `INSERT INTO "Person" ("id", "login", "name", "active", "createdAt") VALUES (gen_random_uuid(), $1, 'Người thử', $2, now())`,
    [login, active],
  );

test("before the first start there is nothing to work on, and nothing is made", async () => {
  const { code, out, err } = await echo([]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/no database in this folder yet. Start the portal once/);
  expect(existsSync(path.join(options.home.dataDir, "PG_VERSION"))).toBe(false);
});

test("a database of another version of the portal is left as it is", async () => {
  const server = await startPostgres(options);
  const { code, err } = await echo([]);
  expect(code).toBe(1);
  expect(err).toMatch(/not what this version of the portal needs/);
  expect(await sql(server.url, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  await migrate(server.url);
  await server.stop();
});

test("alone, the database is started for the command and ended after it; everything passes through", async () => {
  const { code, out, err } = await echo(["một", "--hai", "ba bốn"], { input: "gõ vào" });
  expect(err).toBe("said aside");
  expect(JSON.parse(out)).toEqual({
    args: ["một", "--hai", "ba bốn"],
    typed: "gõ vào",
    people: 0,
    address: "http://localhost:3000",
  });
  expect(code).toBe(7);
  expect(running()).toBeUndefined();
});

test("two commands without a portal come one after another, and the first does not end the second's database", async () => {
  const both = await Promise.all([echo(["a"]), echo(["b"])]);
  expect(both.map(({ code }) => code)).toEqual([7, 7]);
  expect(running()).toBeUndefined();
});

test("Ctrl-C ends the command and the database that was started for it", async () => {
  const { code } = await echo(["wait"], {
    during: (child) => child.stdout.once("data", () => child.kill("SIGINT")),
  });
  expect(code).toBe(130);
  expect(running()).toBeUndefined();
});

test("beside a running portal its database is used and goes on; its address is known", async () => {
  const server = await startPostgres(options);
  await takeLock(portalLock, { port: 8080, portalUrl: "https://ntm.example.vn" });
  const { code, out } = await echo([]);
  expect([code, JSON.parse(out).address]).toEqual([7, "https://ntm.example.vn"]);
  expect(JSON.parse((await echo([], { env: { PORTAL_URL: "https://own.vn" } })).out).address).toBe("https://own.vn");
  expect(running()?.pid).toBe(server.pid);
});

test("a portal that begins while a command runs keeps the database", async () => {
  const left = running();
  if (left) await stopPostmaster(left, options.home.dataDir, options.home.binaries.pg_ctl);
  let begun;
  const { code } = await echo(["wait"], {
    during: (child) =>
      child.stdout.once("data", async () => {
        begun = await takeLock(portalLock, { port: 8080 });
        child.kill("SIGTERM");
      }),
  });
  expect([code, begun]).toEqual([130, undefined]);
  expect(running()).toBeDefined();
});

test("a portal on a database of its own is not passed by", async () => {
  await takeLock(portalLock, { port: 8080, ownDatabase: true });
  const { code, err } = await echo([]);
  expect(code).toBe(1);
  expect(err).toMatch(/same DATABASE_URL/);
});

test("one-time-link prints a link that the database knows by its hash, and the log the place", async () => {
  const { TEST_ADMIN_DATABASE_URL: adminUrl = "", TEST_DATABASE_URL: ownUrl = "" } = process.env;
  const name = `link_${process.pid}`;
  const url = withDatabase(ownUrl, name);
  await createDatabase(adminUrl, name, new URL(ownUrl).username);
  try {
    await migrate(url);
    await invent(url, "co-nguoi", true);
    await invent(url, "da-nghi", false);
    const env = { DATABASE_URL: url, PORTAL_URL: "https://ntm.example.vn/" };
    const { code, out, err } = await oneTimeLink([" Co-Nguoi"], { env });
    expect([code, err.split("\n")[0]]).toEqual([
      0,
      expect.stringMatching(/^Liên kết một lần cho Người thử \(co-nguoi\), dùng được trong 24 giờ, đến \d\d:\d\d ngày/),
    ]);
    const token = /^https:\/\/ntm\.example\.vn\/kich-hoat\/([\w-]{43})\n$/.exec(out)?.[1] ?? "";
    const links = await sql(url, 'SELECT "tokenHash" AS hash, purpose FROM "OneTimeLink"');
    expect(links).toEqual([{ hash: createHash("sha256").update(token).digest("hex"), purpose: "first-password" }]);
    const log = await sql(url, `SELECT action, "actorName" AS by, after ->> 'where' AS place FROM "AuditEntry"`);
    expect(log).toEqual([{ action: "link.made", by: "Dòng lệnh trên máy chủ", place: "command line" }]);

    for (const [args, message] of [
      [["khong-co"], /^không có tài khoản “khong-co”\n$/],
      [["da-nghi"], /^tài khoản “da-nghi” đã ngừng hoạt động\n$/],
      [[], /^cách dùng/],
      [["co-nguoi", "da-nghi"], /^cách dùng/],
    ]) {
      const refused = await oneTimeLink(args, { env });
      expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) });
    }
    expect(await sql(url, 'SELECT 1 FROM "OneTimeLink"')).toHaveLength(1);
  } finally {
    await connect(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
});

test("what was saved is put back into a folder without a database, with the log; not beside a running portal", async () => {
  const server = await startPostgres(options);
  await migrate(server.url);
  await invent(server.url, "duoc-giu", true);
  const file = inCheckout("saved.backup");
  const sha256 = createHash("sha256").update("giấy").digest("hex");
  const paper = inCheckout(".data", "evidence", sha256.slice(0, 2), sha256);
  mkdirSync(path.dirname(paper), { recursive: true });
  writeFileSync(paper, "giấy");
  writeFileSync(inCheckout(".data", "evidence", "stray.txt"), "không phải minh chứng");
  const saved = await command("lib/cli/backup.mjs", ["--out", file]);
  expect(saved).toMatchObject({ code: 0, err: "" });
  await takeLock(portalLock, { port: 8080 });
  expect(await command("lib/cli/restore.mjs", [file])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/portal of this folder is running. End it first/),
  });
  releaseLock(portalLock);
  await stopPostmaster(running(), options.home.dataDir, options.home.binaries.pg_ctl);
  for (const lost of [options.home.dataDir, inCheckout(".data", "evidence")]) rmSync(lost, { recursive: true });

  const restored = await command("lib/cli/restore.mjs", [file]);
  expect(restored).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/Person: \d+ dòng, khớp/) });
  expect(readFileSync(paper, "utf8")).toBe("giấy");
  expect(running()).toBeUndefined();
  const again = await command("lib/cli/restore.mjs", [file]);
  expect(again).toMatchObject({ code: 2, err: expect.stringMatching(/Person \d+ dòng[\s\S]*--replace/) });
  expect(await command("lib/cli/audit-verify.mjs", [])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Nhật ký nguyên vẹn: 1 mục/),
  });
  expect(JSON.parse((await echo([])).out).people).toBeGreaterThan(0);
});

test("npm knows the commands", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8"));
  for (const [name, file] of Object.entries({
    "one-time-link": "one-time-link",
    "audit:verify": "audit-verify",
    "audit:head": "audit-head",
    backup: "backup",
    restore: "restore",
  }))
    expect(scripts[name]).toBe(`exec node lib/cli/${file}.mjs`);
});
