// @ts-check
import { bootstrap } from "./bootstrap.mjs";
import { build } from "./build.mjs";
import { checkFormat, checkTypes, testDistDir } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { readSettings } from "./env.mjs";
import { generate } from "./generate.mjs";
import { isInstalled } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { lockHolder } from "./lock.mjs";
import { migrate } from "./migrate.mjs";
import { inData } from "./paths.mjs";
import { createDatabase, withDatabase } from "./postgres-client.mjs";
import { runEndToEnd, runVitest } from "./runners.mjs";
import { complain, duration, say, skipped } from "./steps.mjs";
import { Interrupted, Stop } from "./stop.mjs";
import { startThrowaway } from "./throwaway.mjs";
import { lastLine, sum } from "./totals.mjs";

/** @typedef {import("./totals.mjs").Totals} Totals */

const life = lifecycle();
const { signal } = life;
/** @type {Totals[]} */
const results = [];
process.exit(await main());

async function main() {
  try {
    const settings = readSettings();
    leaveRunningPortalAlone();
    const exitCode = await bootstrap(life, (title, work) => stage(title, work, { counts: false, essential: true }));
    if (exitCode !== undefined) return exitCode;
    await runStages(settings);
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    complain(error);
    if (results.every(({ failed }) => failed === 0)) results.push({ passed: 0, failed: 1 });
  } finally {
    await life.end();
  }
  const total = sum(results);
  say(lastLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** @param {import("./env.mjs").Settings} settings */
async function runStages({ quick, chromium }) {
  const passed = () => ({ passed: 1, failed: 0 });
  await stage("Database client", () => generate(signal), { counts: false });
  await stage("Format and lint", () => checkFormat(signal).then(passed));
  await stage("Types", () => checkTypes(signal).then(passed));
  await stage("Unit tests", () => runVitest("unit", {}, signal));
  if (quick) return;

  const server = await stage("Throwaway PostgreSQL", openThrowaway, { counts: false });
  const database = (/** @type {string} */ name) =>
    prepareDatabase(/** @type {{ adminUrl: string, url: string }} */ (server), name);
  if (server) {
    await stage("Integration tests", async () => {
      const url = await database("integration");
      return runVitest("integration", { TEST_DATABASE_URL: url, TEST_ADMIN_DATABASE_URL: server.adminUrl }, signal);
    });
  }
  const built = await stage("Production build", () => build(testDistDir, signal).then(passed));
  if (!server || !built) return;
  await stage("End-to-end tests", async () => {
    const browser = await findChromium(chromium, signal);
    return runEndToEnd({ url: await database("e2e"), distDir: testDistDir, chromium: browser, signal });
  });
}

/**
 * Runs one stage, shows how it went, and goes on after a failure unless nothing after it could work.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work gives totals where it counts
 * @param {{ counts?: boolean, essential?: boolean }} options
 * @returns {Promise<T | undefined>} undefined when it failed
 */
async function stage(title, work, { counts = true, essential = false } = {}) {
  const since = Date.now();
  say(`\n── ${title}`);
  try {
    const result = await work();
    if (!counts) {
      say(
        `── ${title}: ${/** @type {unknown} */ (result) === skipped ? "nothing changed" : "done"}, ${duration(since)}`,
      );
      return result;
    }
    const totals = /** @type {Totals} */ (result);
    results.push(totals);
    say(`── ${title}: ${lastLine(totals)}, ${duration(since)}`);
    return totals.failed > 0 ? undefined : result;
  } catch (error) {
    if (error instanceof Interrupted || signal.aborted) throw new Interrupted();
    results.push({ passed: 0, failed: 1 });
    complain(error);
    say(`── ${title}: failed, ${duration(since)}`);
    if (essential) throw new Stop("Nothing after this can work.");
    return undefined;
  }
}

async function openThrowaway() {
  const server = await startThrowaway({ signal });
  life.atEnd(server.stop);
  life.atForcedEnd(server.stopAtOnce);
  return server;
}

/**
 * @param {{ adminUrl: string, url: string }} server
 * @param {string} name
 */
async function prepareDatabase({ adminUrl, url }, name) {
  await createDatabase(adminUrl, name, new URL(url).username);
  const own = withDatabase(url, name);
  await migrate(own);
  return own;
}

/** New packages under a running portal would pull its files away. One that is still installing them is waited for. */
function leaveRunningPortalAlone() {
  if (lockHolder(inData("preparing.lock"))) return;
  const holder = lockHolder(inData("portal.lock"));
  if (!holder || holder.pid === process.pid || isInstalled()) return;
  throw new Stop(
    `The packages have changed and must be installed, and the portal of this folder is running (process ${holder.pid}).\n` +
      "End it first.",
  );
}
