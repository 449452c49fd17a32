// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { childEnv } from "./env.mjs";
import { inRoot, logFile } from "./paths.mjs";
import { exitCode, lastLines, rotate } from "./processes.mjs";
import { Stop } from "./stop.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser for the end-to-end tests: the machine's, else the distribution's, else Playwright's own.
 * @param {string | undefined} chosen by CHROMIUM_PATH
 * @param {AbortSignal} signal
 */
export async function findChromium(chosen, signal) {
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new Stop(`CHROMIUM_PATH names ${chosen}, which does not run.`);
  }
  const found = firstWorking();
  if (found) return found;
  const log = logFile("chromium");
  rotate(log);
  for (const attempt of [fromDistribution, fromPlaywright]) {
    await attempt(log, signal);
    const installed = firstWorking();
    if (installed) return installed;
  }
  throw new Stop(
    `No Chromium was found, and none could be installed:\n\n${lastLines(log, 15)}\n\n` +
      "Install it (Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

const firstWorking = () => [...onPath(), ...places, ...playwrightsOwn()].find(works);

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter((file) => existsSync(file));
}

/** @param {string} file */
const works = (file) => spawnSync(file, ["--version"], { env: childEnv(), timeout: 20_000 }).status === 0;

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(inRoot("package.json"))("@playwright/test");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * @param {string} log
 * @param {AbortSignal} signal
 */
async function fromDistribution(log, signal) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await exitCode("apt-get", ["update"], { log, env, signal });
  await exitCode("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { log, env, signal });
}

/**
 * @param {string} log
 * @param {AbortSignal} signal
 */
async function fromPlaywright(log, signal) {
  const script = inRoot("node_modules", "@playwright", "test", "cli.js");
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: undefined };
  await exitCode(process.execPath, [script, "install", "chromium"], { log, env, signal });
}
