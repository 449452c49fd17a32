// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { bootstrap, firstProcess } from "./bootstrap.mjs";
import { openDatabase } from "./database.mjs";
import { readSettings } from "./env.mjs";
import { generate } from "./generate.mjs";
import { isInstalled } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { alone, lockHolder } from "./lock.mjs";
import { requireMigrated } from "./migrate.mjs";
import { inData, inRoot } from "./paths.mjs";
import { exitCode } from "./processes.mjs";
import { keptSecrets, portalSecrets } from "./secrets.mjs";
import { complain } from "./steps.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * @typedef {ReturnType<typeof lifecycle>} Life
 * @typedef {import("./lock.mjs").Holder} Holder
 * @typedef {{ overwrites?: boolean }} Needs a command that overwrites the database needs it to itself, and takes an empty one
 */

const portalLock = inData("portal.lock");

/**
 * Runs a TypeScript script of the checkout as a command on the portal's database: that of DATABASE_URL, else the
 * PostgreSQL of this checkout, beside a running portal or started for the command alone and ended after it. The script
 * finds DATABASE_URL and PORTAL_URL in its environment; what it is given, prints and ends with passes through.
 * @param {string} script relative to the checkout
 * @param {string[]} args
 * @param {Needs} [needs]
 * @returns {Promise<number>} exit code: the script's, 1 where it could not be run, 130 after Ctrl-C
 */
export async function runWithDatabase(script, args, needs = {}) {
  const life = lifecycle();
  const { signal } = life;
  try {
    if (!firstProcess && !isInstalled())
      throw new Stop("The packages are not those of package-lock.json. Start the portal once: npm start");
    const code = await bootstrap(life, (_title, work) => work());
    if (code !== undefined) return code;
    await generate(signal);
    return await withDatabase(life, needs, (env) =>
      exitCode(process.execPath, ["--import", "tsx", inRoot(script), ...args], { env, stdio: "inherit", signal }),
    );
  } catch (error) {
    complain(error);
    return error instanceof Interrupted ? 130 : 1;
  }
}

/**
 * @param {Life} life
 * @param {Needs} needs
 * @param {(env: Record<string, string | undefined>) => Promise<number>} work
 */
async function withDatabase(life, { overwrites = false }, work) {
  const { databaseUrl, portalUrl, addressGiven } = readSettings(process.env, []);
  const portal = await portalHere(life.signal);
  const secrets = keptSecrets(inData("secrets.json"));
  const open = () => openDatabase({ databaseUrl, secrets, signal: life.signal, note: () => {}, guest: !overwrites });
  /** @param {string} url */
  const use = async (url) => {
    if (!overwrites) await requireMigrated(url);
    const address = addressGiven ? portalUrl : (portal?.portalUrl ?? portalUrl);
    return work({ ...portalSecrets(secrets), DATABASE_URL: url, PORTAL_URL: address });
  };
  if (overwrites && portal)
    throw new Stop("The portal of this folder is running. End it first (Ctrl-C where it runs).");
  if (databaseUrl) return use((await open()).url);
  if (portal?.ownDatabase) {
    throw new Stop(
      "The portal of this folder is running on the database of DATABASE_URL. Give this command the same DATABASE_URL.",
    );
  }
  // What the portal runs on is the portal's to end, also where it comes to it only after us.
  if (portal) return use((await open()).url);
  return onOurOwn(life, open, use);
}

/**
 * Without a portal one command at a time, because the first to come starts the database and ends it.
 * @param {Life} life
 * @param {() => ReturnType<typeof openDatabase>} open
 * @param {(url: string) => Promise<number>} use
 */
async function onOurOwn(life, open, use) {
  const file = inData("command.lock");
  const holder = lockHolder(file);
  if (holder) process.stderr.write(`Waiting for another command of this folder (process ${holder.pid}) …\n`);
  return alone(file, life.signal, async () => {
    const { url, server } = await open();
    const ours = server && !server.adopted ? server : undefined;
    if (ours) life.atForcedEnd(ours.stopAtOnce);
    try {
      return await use(url);
    } finally {
      // A portal that was started meanwhile has taken it over, or will.
      if (ours && !lockHolder(portalLock)) await ours.stop();
    }
  });
}

/**
 * The portal of this checkout. One that is just ending takes its database with it, and is waited for.
 * @param {AbortSignal} signal
 * @returns {Promise<Holder | undefined>}
 */
async function portalHere(signal) {
  for (const since = Date.now(); Date.now() - since < 20_000; await sleep(100)) {
    if (signal.aborted) throw new Interrupted();
    const holder = lockHolder(portalLock);
    if (!holder?.stopping) return holder;
  }
  throw new Stop("The portal of this folder is ending, and does not come to an end. Try again when it has.");
}
