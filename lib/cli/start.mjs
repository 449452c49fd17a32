// @ts-check
import { bootstrap, firstProcess } from "./bootstrap.mjs";
import { readSettings } from "./env.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { lockHolder, releaseLock, rewriteLock, takeLock } from "./lock.mjs";
import { inData } from "./paths.mjs";
import { runPortal } from "./portal.mjs";
import { isFree, listener } from "./ports.mjs";
import { complain, say, stepper } from "./steps.mjs";
import { Interrupted, Stop } from "./stop.mjs";

const lock = inData("portal.lock");
const life = lifecycle();
process.exit(await main());

async function main() {
  try {
    const settings = readSettings();
    await claim(settings);
    const step = stepper(settings.dev ? 6 : 7, firstProcess ? 2 : 1);
    return (await bootstrap(life, step)) ?? (await runPortal({ settings, life, step }));
  } catch (error) {
    complain(error);
    return error instanceof Interrupted ? 0 : 1;
  } finally {
    await finish();
  }
}

/**
 * One portal per checkout, on a port that is free: both are known before anything long begins.
 * @param {import("./env.mjs").Settings} settings
 */
async function claim({ port, dev, portalUrl, databaseUrl }) {
  life.atEnd(() => releaseLock(lock));
  const about = { port, dev, portalUrl, ownDatabase: databaseUrl !== undefined };
  if (firstProcess && lockHolder(lock)?.pid === firstProcess) return rewriteLock(lock, about);
  const holder = await takeLock(lock, about);
  if (holder) {
    const what = holder.dev ? "for development " : "";
    throw new Stop(
      `The portal of this folder is already running ${what}on port ${holder.port} (process ${holder.pid}).`,
    );
  }
  if (await isFree(port, "0.0.0.0", 3000)) return;
  throw new Stop(
    `Port ${port} is taken by ${listener(port)}.\nEnd that program, or choose another port:  PORT=${port + 1} npm start`,
  );
}

async function finish() {
  try {
    if (lockHolder(lock)?.pid === process.pid) rewriteLock(lock, { stopping: true });
    await life.end();
  } catch (error) {
    complain(error);
    say("Not everything could be ended properly.");
  }
}
