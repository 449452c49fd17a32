// @ts-check
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * One hash over the names and contents of files and whole folders. What does not exist counts as absent.
 * @param {string} base
 * @param {string[]} entries paths below base, with forward slashes
 * @param {{ ignore?: string[], extra?: string }} options ignore: paths below base that do not count
 */
export function hashTree(base, entries, { ignore = [], extra = "" } = {}) {
  const hash = createHash("sha256").update(extra);
  for (const name of entries.flatMap((entry) => [...filesBelow(base, entry, new Set(ignore))]).sort()) {
    const content = readFileSync(path.join(base, name));
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} base
 * @param {string} name
 * @param {Set<string>} ignore
 * @returns {Generator<string>}
 */
function* filesBelow(base, name, ignore) {
  if (ignore.has(name)) return;
  const stat = statSync(path.join(base, name), { throwIfNoEntry: false });
  if (stat?.isFile()) yield name;
  if (!stat?.isDirectory()) return;
  for (const child of readdirSync(path.join(base, name))) yield* filesBelow(base, `${name}/${child}`, ignore);
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${stamp}\n`);
}
