// @ts-check
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { childEnv } from "./env.mjs";
import { inRoot, root } from "./paths.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * @typedef {import("node:child_process").ChildProcess} Child
 * @typedef {{
 *   env?: Record<string, string | undefined>,
 *   log?: string,
 *   stdio?: import("node:child_process").StdioOptions,
 *   ipc?: boolean,
 *   spared?: boolean,
 *   cwd?: string,
 *   uid?: number,
 *   gid?: number,
 * }} LaunchOptions
 */

/** @type {Set<Child>} */
const running = new Set();

/**
 * Starts a child in a process group of its own, so that a Ctrl-C at the terminal reaches only us and we decide the order
 * in which things end. With `log`, both of its outputs go to that file. A `spared` child is left out of killEverything.
 * @param {string} command
 * @param {string[]} args
 * @param {LaunchOptions} options
 */
export function launch(command, args, { env, log, stdio, ipc, spared, cwd = root, uid, gid } = {}) {
  const fd = log ? openSync(log, "a") : undefined;
  const child = spawn(command, args, {
    cwd,
    uid,
    gid,
    env: withLocalTools(childEnv(env)),
    stdio: stdio ?? ["ignore", fd ?? "inherit", fd ?? "inherit", ...(ipc ? [/** @type {const} */ ("ipc")] : [])],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  if (fd !== undefined) closeSync(fd);
  if (child.pid && !spared) running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a Node script that must not outlive us, over a channel (`ipc`): see leashed.mjs. */
export const leash = inRoot("lib", "cli", "leashed.mjs");

/**
 * @param {Child} child
 * @returns {Promise<number>} exit code, 128 for a signal, 127 when it could not be started
 */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 128);
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 128));
  });
}

/**
 * Runs a child to its end and gives its exit code; an abort ends it first.
 * @param {string} command
 * @param {string[]} args
 * @param {LaunchOptions & { signal?: AbortSignal }} options
 */
export async function exitCode(command, args, { signal, ...options } = {}) {
  if (signal?.aborted) throw new Interrupted();
  const child = launch(command, args, options);
  const stop = () => void stopGroup(child, 5000);
  signal?.addEventListener("abort", stop, { once: true });
  const code = await ended(child);
  signal?.removeEventListener("abort", stop);
  if (signal?.aborted) throw new Interrupted();
  return code;
}

/**
 * As exitCode, with the output kept in a log that is shown only when the child fails.
 * @param {string} command
 * @param {string[]} args
 * @param {LaunchOptions & { log: string, failure: string, signal?: AbortSignal }} options
 */
export async function run(command, args, { failure, ...options }) {
  rotate(options.log);
  const code = await exitCode(command, args, options);
  if (code !== 0) throw new Stop(`${failure}\n\n${lastLines(options.log)}\n\nEverything it said is in ${options.log}`);
}

/**
 * Asks a whole group to end, and ends it when it has not done so in time.
 * @param {Child} child
 * @param {number} grace milliseconds
 */
export async function stopGroup(child, grace) {
  if (!child.pid) return;
  signalGroup(child, "SIGTERM");
  const gone = await Promise.race([ended(child).then(() => true), sleep(grace, false, { ref: false })]);
  // Also when the leader is gone: a worker of its may still be there.
  signalGroup(child, "SIGKILL");
  if (!gone) await ended(child);
}

export function killEverything() {
  for (const child of running) signalGroup(child, "SIGKILL");
}

/**
 * @param {Child} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-Number(child.pid), signal);
  } catch {
    // Nobody is left in the group.
  }
}

/**
 * Keeps one older log, so that a restart does not hide what went wrong before it.
 * @param {string} log
 */
export function rotate(log) {
  if (existsSync(log)) renameSync(log, `${log}.1`);
}

/** @param {string} log */
export function lastLines(log, count = 40) {
  try {
    return readFileSync(log, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  } catch {
    return "(it said nothing)";
  }
}

/** @param {NodeJS.ProcessEnv} env */
function withLocalTools(env) {
  const bin = inRoot("node_modules", ".bin");
  const others = (env.PATH ?? "").split(path.delimiter).filter((folder) => folder && folder !== bin);
  return { ...env, PATH: [bin, ...others].join(path.delimiter) };
}
