// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "./identity.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * @typedef {{
 *   pid: number,
 *   identity: string,
 *   stopping?: boolean,
 *   port?: number,
 *   dev?: boolean,
 *   portalUrl?: string,
 *   ownDatabase?: boolean,
 * }} Holder a portal says where it is reached, and whether its database is the one of DATABASE_URL
 */

/**
 * Who holds the lock now; a holder that no longer runs (or whose number went to another process) holds nothing.
 * @param {string} file
 * @returns {Holder | undefined}
 */
export function lockHolder(file) {
  const holder = readHolder(file);
  return holder && identityOf(holder.pid) === holder.identity ? holder : undefined;
}

/**
 * Takes the lock, or says who has it. One that is just ending is waited for.
 * @param {string} file
 * @param {Partial<Holder>} about
 * @param {{ patience?: number, endingPatience?: number, signal?: AbortSignal }} options milliseconds
 * @returns {Promise<Holder | undefined>} undefined when the lock is ours
 */
export async function takeLock(file, about = {}, { patience = 1000, endingPatience = 20_000, signal } = {}) {
  const since = Date.now();
  for (;;) {
    if (tryLock(file, about)) return undefined;
    if (signal?.aborted) throw new Interrupted();
    const holder = lockHolder(file);
    if (holder && Date.now() - since > (holder.stopping ? endingPatience : patience)) return holder;
    await sleep(100);
  }
}

/**
 * Work that two commands in one checkout must not do at the same time: the second waits and then finds it done.
 * @template T
 * @param {string} file
 * @param {AbortSignal} signal
 * @param {() => Promise<T>} work
 */
export async function alone(file, signal, work) {
  const holder = await takeLock(file, {}, { patience: 20 * 60_000, signal });
  if (holder)
    throw new Stop(`Process ${holder.pid} has been busy in this folder for 20 minutes. End it and start again.`);
  try {
    return await work();
  } finally {
    releaseLock(file);
  }
}

/**
 * Continues a lock that another process of ours took, or changes what ours says.
 * @param {string} file
 * @param {Partial<Holder>} about
 */
export function rewriteLock(file, about) {
  const draft = writeDraft(file, { ...readHolder(file), ...about });
  renameSync(draft, file);
}

/** @param {string} file */
export function releaseLock(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * @param {string} file
 * @param {Partial<Holder>} about
 */
function tryLock(file, about) {
  mkdirSync(path.dirname(file), { recursive: true });
  const stale = readHolder(file);
  if (stale && identityOf(stale.pid) === stale.identity) return false;
  if (stale || exists(file)) setAside(file, stale);
  const draft = writeDraft(file, about);
  try {
    // A link is made with its content in one step, and fails when somebody else was faster.
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a lock whose holder is gone; when a new holder came between, it gets its lock back.
 * @param {string} file
 * @param {Holder | undefined} stale
 */
function setAside(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && (moved.pid !== stale?.pid || moved.identity !== stale.identity)) linkSync(aside, file);
  } catch {
    // Somebody else set it aside first.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {string} file
 * @param {Partial<Holder>} about
 */
function writeDraft(file, about) {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify({ ...about, pid: process.pid, identity: identityOf(process.pid) }));
  return draft;
}

/** @param {string} file */
function exists(file) {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return typeof holder?.pid === "number" ? holder : undefined;
  } catch {
    return undefined;
  }
}
