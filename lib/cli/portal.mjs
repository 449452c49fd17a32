// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { build } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { generate } from "./generate.mjs";
import { untilAborted } from "./lifecycle.mjs";
import { migrate } from "./migrate.mjs";
import { inData, logFile } from "./paths.mjs";
import { keptSecrets, portalSecrets } from "./secrets.mjs";
import { seed } from "./seed.mjs";
import { serve } from "./serve.mjs";
import { say, skipped } from "./steps.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * Everything after the packages: client, build, database, migrations, data, server. Ends with the portal.
 * @param {{
 *   settings: import("./env.mjs").Settings,
 *   life: ReturnType<typeof import("./lifecycle.mjs").lifecycle>,
 *   step: ReturnType<typeof import("./steps.mjs").stepper>,
 * }} options
 * @returns {Promise<number>} exit code
 */
export async function runPortal({ settings, life, step }) {
  const { signal } = life;
  const { dev, port, portalUrl, distDir } = settings;
  const secrets = keptSecrets(inData("secrets.json"));

  await step("Database client", () => generate(signal));
  if (!dev) await step("Building", () => build(distDir, signal));

  const database = await step("Database", async (note) => {
    const opened = await openDatabase({ databaseUrl: settings.databaseUrl, secrets, signal, note });
    noteUnfinishedRestore(note);
    if (opened.server) {
      life.atEnd(opened.server.stop);
      life.atForcedEnd(opened.server.stopAtOnce);
    }
    return opened;
  });
  if (!database) throw new Error("The database step gave nothing.");
  const env = {
    ...portalSecrets(secrets),
    DATABASE_URL: database.url,
    PORTAL_URL: portalUrl,
    NEXTAUTH_URL: settings.nextAuthUrl,
    NEXT_DIST_DIR: distDir,
    PORT: String(port),
    HOST: settings.host,
    SEED: settings.seed,
  };

  await step("Migrations", async (note) => {
    const applied = await migrate(database.url);
    for (const name of applied) note(name);
    return applied.length ? applied : skipped;
  });
  const seeded = await step("Data", (note) => seed({ env, signal, note }));
  const log = logFile("server");
  const server = await step("Server", () => serve({ port, host: settings.host, dev, env, log, signal }));
  if (!server) throw new Error("The server step gave nothing.");
  life.atEnd(server.stop);

  say(`\nThe portal is ready: ${portalUrl}`);
  if (seeded) announce(seeded);
  if (!dev) say(`\nLog: ${log}`);
  say("\nCtrl-C ends it.\n");
  return untilEnd(signal, server.gone, database.server?.gone);
}

/**
 * A restore works in one transaction: one that was ended by force changed nothing, and somebody should know it.
 * @param {(line: string) => void} note
 */
function noteUnfinishedRestore(note) {
  const left = inData("restore.json");
  if (!existsSync(left)) return;
  const { file, at } = JSON.parse(readFileSync(left, "utf8"));
  note(`The restore of ${file}, begun at ${at}, did not come to its end: the database is as it was before it.`);
  note(`Do it again (npm run restore), or delete ${left} to keep what is there.`);
}

/** @param {import("./seed.mjs").SeedResult} result */
function announce({ accounts, adminLink }) {
  if (adminLink) say(`\nThe first administrator sets a password here, once:\n  ${adminLink}`);
  if (accounts.length === 0) return;
  const width = (/** @type {"login" | "password"} */ key) =>
    Math.max(...accounts.map((account) => account[key].length));
  say("\nAccounts of the sample data (login, password, role):");
  for (const { login, password, role } of accounts) {
    say(`  ${login.padEnd(width("login"))}  ${password.padEnd(width("password"))}  ${role}`);
  }
  say("Whoever reaches this machine can use them; HOST=127.0.0.1 keeps the portal to this machine.");
}

/**
 * @param {AbortSignal} signal
 * @param {Promise<Stop>} serverGone
 * @param {Promise<void>} [databaseGone]
 */
async function untilEnd(signal, serverGone, databaseGone) {
  try {
    const reasons = [
      serverGone,
      databaseGone?.then(() => new Stop(`PostgreSQL ended by itself. Its log is ${logFile("postgres")}`)),
    ];
    throw await Promise.race([untilAborted(signal), ...reasons.filter((reason) => reason !== undefined)]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    say("Ending …");
    return 0;
  }
}
