// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, realpathSync, renameSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, isRunning } from "./identity.mjs";
import { Stop } from "./stop.mjs";

/** @typedef {{ pid: number, port: number }} Postmaster */

/**
 * The server that runs on this data folder, by its own lock file: a number alone could belong to any process.
 * @param {string} dataDir
 * @returns {Postmaster | undefined}
 */
export function runningPostmaster(dataDir) {
  const lock = readLock(dataDir);
  if (!lock || !isRunning(lock.pid) || !servesFolder(lock.pid, dataDir)) return undefined;
  return lock;
}

/**
 * PostgreSQL copes with the lock file of a crash, except when its number has since gone to a process that is not a
 * PostgreSQL at all (or that nobody collected). Then the file is put aside, never thrown away.
 * @param {string} dataDir
 * @param {(line: string) => void} note
 */
export function setStaleLockAside(dataDir, note) {
  const lock = readLock(dataDir);
  if (!lock || lock.pid <= 0 || !existsInProcessTable(lock.pid)) return;
  if (isRunning(lock.pid) && isPostgres(lock.pid)) {
    throw new Stop(
      `${path.join(dataDir, "postmaster.pid")} names process ${lock.pid}, a PostgreSQL of another folder. If this folder was\n` +
        "copied from a running portal, stop that one and copy again, or remove the copied .data folder to begin afresh.",
    );
  }
  const aside = path.join(dataDir, "postmaster.pid.stale");
  renameSync(path.join(dataDir, "postmaster.pid"), aside);
  note(`PostgreSQL had not ended properly; its old lock file is kept as ${aside}`);
}

/**
 * Fast shutdown: sessions are ended, everything is written.
 * @param {Postmaster} postmaster
 * @param {string} dataDir
 * @param {string} pgCtl
 */
export async function stopPostmaster({ pid }, dataDir, pgCtl) {
  if (process.platform === "win32") {
    spawnSync(pgCtl, ["stop", "-D", dataDir, "-m", "fast", "-w"]);
    return;
  }
  send(pid, "SIGINT");
  if (await gone(pid, 30_000)) return;
  // An immediate shutdown loses nothing that was committed: the next start replays the log.
  send(pid, "SIGQUIT");
  if (!(await gone(pid, 10_000))) throw new Stop(`PostgreSQL (process ${pid}) does not end.`);
}

/**
 * @param {number} pid
 * @param {number} patience
 */
async function gone(pid, patience) {
  for (const since = Date.now(); Date.now() - since < patience; await sleep(50)) if (!isRunning(pid)) return true;
  return false;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** @param {number} pid */
const existsInProcessTable = (pid) => send(pid, 0) || isRunning(pid);

/**
 * @param {number} pid
 * @param {string} dataDir
 */
function servesFolder(pid, dataDir) {
  if (!isPostgres(pid)) return false;
  try {
    // A server works in its data folder.
    return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(dataDir);
  } catch {
    return commandLine(pid).includes(dataDir);
  }
}

/** @param {number} pid */
function isPostgres(pid) {
  if (process.platform === "win32") return true;
  try {
    return path.basename(readlinkSync(`/proc/${pid}/exe`)).startsWith("postgres");
  } catch {
    return /(^|\/)postgres(\s|:|$)/.test(commandLine(pid));
  }
}

/**
 * @param {string} dataDir
 * @returns {Postmaster | undefined}
 */
function readLock(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}
