// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { signals } from "./lifecycle.mjs";
import { inRoot } from "./paths.mjs";
import { Stop } from "./stop.mjs";

/**
 * @param {string} version such as 20.19.0
 * @param {[number, number]} least
 */
export function isAtLeast(version, [major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

export function requireSystemNode(version = process.versions.node) {
  if (isAtLeast(version, [20, 19])) return;
  throw new Stop(
    `This portal needs Node.js 20.19 or newer to start, and this is ${version}. Install it from https://nodejs.org`,
  );
}

/** The Node that the lockfile brings, or the system's where that one does not run and the system's is new enough. */
export function chooseNode() {
  const local = inRoot("node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  const answer = spawnSync(local, ["--version"], { encoding: "utf8", shell: process.platform === "win32" });
  if (answer.status === 0 && isAtLeast(answer.stdout.trim(), [22, 12])) return realpathSync(local);
  if (isAtLeast(process.versions.node, [22, 12])) return process.execPath;
  throw new Stop(
    `The Node.js that comes with the packages does not run on this machine, and the system's own ${process.versions.node} is\n` +
      "too old to take its place. Install Node.js 22.12 or newer and start again.",
  );
}

/**
 * Runs the same command again under another Node and gives its exit code. The other process is on its own, so a signal
 * reaches it once, from here; and it ends by itself when this one is gone (see onParentGone).
 * @param {string} node
 * @param {Record<string, string>} env
 */
export function runAgainUnder(node, env) {
  const child = spawn(node, process.argv.slice(1), {
    env: { ...process.env, ...env },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  for (const name of signals) {
    process.removeAllListeners(name);
    process.on(name, () => child.kill(name));
  }
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** @param {() => void} action */
export function onParentGone(action) {
  process.once("disconnect", action);
  process.channel?.unref();
}

export const isCurrentNode = (/** @type {string} */ node) => realpathSync(process.execPath) === realpathSync(node);
