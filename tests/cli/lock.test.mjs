import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identityOf, isRunning } from "../../lib/cli/identity.mjs";
import { alone, lockHolder, releaseLock, rewriteLock, takeLock } from "../../lib/cli/lock.mjs";

let folder = "";
let lock = "";
let other;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "lock-"));
  lock = path.join(folder, "portal.lock");
  other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
});
afterEach(() => {
  other.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const heldBy = (pid, identity, more = {}) =>
  writeFileSync(lock, JSON.stringify({ pid, identity, port: 3000, ...more }));

test("the lock is taken, tells who holds it, and is released", async () => {
  expect(await takeLock(lock, { port: 3000 })).toBeUndefined();
  expect(lockHolder(lock)).toMatchObject({ pid: process.pid, port: 3000 });
  releaseLock(lock);
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock held by a running process is refused, and left as it is", async () => {
  heldBy(other.pid, identityOf(other.pid));
  const before = readFileSync(lock, "utf8");
  expect(await takeLock(lock, { port: 3001 }, { patience: 0 })).toMatchObject({ pid: other.pid, port: 3000 });
  releaseLock(lock);
  expect(readFileSync(lock, "utf8")).toBe(before);
});

test("a number that has gone to another process blocks nobody", async () => {
  heldBy(other.pid, "the start of an earlier process");
  expect(lockHolder(lock)).toBeUndefined();
  expect(await takeLock(lock, {}, { patience: 0 })).toBeUndefined();
});

test("a holder that was killed blocks nobody", async () => {
  heldBy(other.pid, identityOf(other.pid));
  other.kill("SIGKILL");
  await new Promise((resolve) => other.once("exit", resolve));
  expect(isRunning(other.pid)).toBe(false);
  expect(await takeLock(lock, {}, { patience: 0 })).toBeUndefined();
});

test("a lock file cut short by a crash blocks nobody", async () => {
  writeFileSync(lock, '{"pid": 1');
  expect(await takeLock(lock, {}, { patience: 0 })).toBeUndefined();
});

test("a holder that is ending is waited for", async () => {
  heldBy(other.pid, identityOf(other.pid), { stopping: true });
  setTimeout(() => other.kill("SIGKILL"), 300);
  expect(await takeLock(lock, {}, { patience: 0, endingPatience: 10_000 })).toBeUndefined();
});

test("of many who want it at once, one gets it", async () => {
  heldBy(999_999_999, "gone");
  const script = `
    const { takeLock } = await import(process.argv[1]);
    const holder = await takeLock(process.argv[2], {}, { patience: 0 });
    console.log(holder ? "refused" : "taken");
    process.stdin.resume();`;
  const url = new URL("../../lib/cli/lock.mjs", import.meta.url).href;
  const rivals = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script, url, lock]),
  );
  const answers = await Promise.all(
    rivals.map((rival) => new Promise((resolve) => rival.stdout.once("data", (data) => resolve(String(data).trim())))),
  );
  for (const rival of rivals) rival.kill("SIGKILL");
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
});

test("a lock passes from the process that began to the one that goes on", () => {
  heldBy(other.pid, identityOf(other.pid));
  rewriteLock(lock, { dev: true });
  expect(lockHolder(lock)).toMatchObject({ pid: process.pid, port: 3000, dev: true });
});

test("work that must not be done twice at once is done one after the other", async () => {
  const log = [];
  const work = (name) => async () => {
    log.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.push(`${name} ends`);
  };
  const { signal } = new AbortController();
  await Promise.all([alone(lock, signal, work("a")), alone(lock, signal, work("b"))]);
  expect(log).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("waiting for others ends with Ctrl-C", async () => {
  heldBy(other.pid, identityOf(other.pid));
  const aborter = new AbortController();
  setTimeout(() => aborter.abort(), 200);
  await expect(alone(lock, aborter.signal, async () => "done")).rejects.toThrow();
  expect(lockHolder(lock)).toMatchObject({ pid: other.pid });
});
