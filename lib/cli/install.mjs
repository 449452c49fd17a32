// @ts-check
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { childEnv } from "./env.mjs";
import { alone } from "./lock.mjs";
import { isCurrentNode } from "./node-runtime.mjs";
import { inData, inRoot, logFile, root } from "./paths.mjs";
import { exitCode, lastLines, rotate } from "./processes.mjs";
import { hashTree, readStamp, writeStamp } from "./stamp.mjs";
import { skipped } from "./steps.mjs";
import { Stop } from "./stop.mjs";

const stampFile = inRoot("node_modules", ".installed-stamp");

const wanted = () => hashTree(root, ["package.json", "package-lock.json"]);

export function isInstalled() {
  if (readStamp(stampFile) === wanted()) return true;
  // Installed by hand, or package.json changed in other things than packages.
  if (!matchesLockfile(readJson("package-lock.json"), readJson("node_modules/.package-lock.json"))) return false;
  writeStamp(stampFile, wanted());
  return true;
}

/** @param {AbortSignal} signal */
export async function install(signal) {
  if (isInstalled()) return skipped;
  return alone(inData("preparing.lock"), signal, () => installNow(signal));
}

/** @param {AbortSignal} signal */
async function installNow(signal) {
  if (isInstalled()) return skipped;
  const stamp = wanted();
  const log = logFile("install");
  rotate(log);
  let code = await runNpm("ci", log, signal);
  // A registry without the packages of some other platform makes `npm ci` refuse the whole lockfile; `npm install` takes
  // the versions of the lockfile too, and passes over those.
  if (code !== 0 && readFileSync(log, "utf8").includes("EUSAGE"))
    code = await runNpm("install", log, signal, "--no-save");
  if (code !== 0)
    throw new Stop(`The packages could not be installed:\n\n${npmErrors(log)}\n\nEverything npm said is in ${log}`);
  writeStamp(stampFile, stamp);
  return undefined;
}

/**
 * @param {string} verb
 * @param {string} log
 * @param {AbortSignal} signal
 * @param {string[]} flags
 */
function runNpm(verb, log, signal, ...flags) {
  const [command, first] = npm();
  const args = [...first, verb, "--include=dev", "--no-audit", "--no-fund", ...flags];
  return exitCode(command, args, { log, env: { ...ownCache(), PATH: systemPath() }, signal });
}

/** @param {string} log */
function npmErrors(log) {
  const errors = readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("npm error"));
  return errors.slice(0, 20).join("\n") || lastLines(log);
}

/**
 * Whether packages that were installed by other means are those of the lockfile.
 * @param {any} lock
 * @param {any} installed npm's own note of what it put into node_modules
 */
export function matchesLockfile(lock, installed, { platform, arch } = process) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([name, entry]) => {
    if (name === "" || (isOptional(entry) && !isFor(entry, platform, arch))) return true;
    return installed.packages[name]?.version === entry.version;
  });
}

/** @param {any} entry */
const isOptional = (entry) => Boolean(entry.optional || entry.devOptional || entry.peer);

/**
 * Only what says that it is for this very machine: of the rest npm may leave out what it likes.
 * @param {any} entry
 * @param {string} platform
 * @param {string} arch
 */
const isFor = ({ os, cpu, libc }, platform, arch) =>
  Boolean(os && cpu && !libc && [os].flat().includes(platform) && [cpu].flat().includes(arch));

/** @param {string} name */
function readJson(name) {
  try {
    return JSON.parse(readFileSync(inRoot(name), "utf8"));
  } catch {
    return undefined;
  }
}

/** The npm that runs us, or the one on the path. */
function npm() {
  const script = process.env.npm_execpath;
  const runsHere = script && /npm-cli\.c?js$/.test(script) && existsSync(script);
  if (runsHere) return /** @type {const} */ ([systemNode(), [script]]);
  return /** @type {const} */ ([process.platform === "win32" ? "npm.cmd" : "npm", []]);
}

/** npm replaces node_modules, so it must not run with the Node that lives there. */
function systemNode() {
  if (!process.execPath.startsWith(inRoot("node_modules"))) return process.execPath;
  const name = process.platform === "win32" ? "node.exe" : "node";
  const found = systemPath()
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file) && !isCurrentNode(file));
  return found ?? process.execPath;
}

function systemPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.filter((folder) => folder && !folder.startsWith(inRoot("node_modules"))).join(path.delimiter);
}

/** Without a home npm would keep its cache in the checkout. */
function ownCache() {
  return childEnv().HOME === inData("home") ? { npm_config_cache: inData("npm-cache") } : {};
}
