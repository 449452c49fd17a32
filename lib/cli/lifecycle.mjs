// @ts-check
import { identityOf, parentOf } from "./identity.mjs";
import { killEverything } from "./processes.mjs";
import { say } from "./steps.mjs";
import { Interrupted } from "./stop.mjs";

/**
 * One run of a command: an abort signal for Ctrl-C and its kin, and things to undo in reverse order at the end.
 * npm passes on the Ctrl-C which the terminal has sent to us as well, so only a later one counts as a second.
 */
export function lifecycle() {
  const controller = new AbortController();
  /** @type {(() => unknown)[]} */
  const undo = [];
  /** @type {(() => void)[]} */
  const force = [];
  let first = 0;

  /** @param {NodeJS.Signals} name */
  const onSignal = (name) => {
    if (first === 0) {
      first = Date.now();
      controller.abort(new Interrupted(name));
    } else if (Date.now() - first > 700 && name === "SIGINT") {
      say("Ended at once.");
      for (const end of force) end();
      killEverything();
      process.exit(1);
    }
  };
  for (const name of signals) process.on(name, onSignal);
  if (process.env.npm_lifecycle_script?.includes("lib/cli/")) endWithNpm();

  return {
    signal: controller.signal,
    /** As if Ctrl-C had been pressed. */
    interrupt: () => onSignal("SIGTERM"),
    /** @param {() => unknown} action */
    atEnd: (action) => void undo.push(action),
    /** @param {() => void} action must be instant */
    atForcedEnd: (action) => void force.push(action),
    async end() {
      for (const action of undo.splice(0).reverse()) await action();
    },
  };
}

/** @type {NodeJS.Signals[]} */
export const signals = process.platform === "win32" ? ["SIGINT", "SIGTERM"] : ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
export function untilAborted(signal) {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Interrupted());
    signal.addEventListener("abort", () => reject(new Interrupted()), { once: true });
  });
}

/**
 * npm passes a signal on to the shell it runs scripts with, which may die of it and leave us behind. So under npm we end
 * when npm, or that shell, has gone.
 */
function endWithNpm() {
  const above = [process.ppid, parentOf(process.ppid) ?? 0].filter((pid) => pid > 1);
  const before = above.map((pid) => [pid, identityOf(pid)]);
  const timer = setInterval(() => {
    if (before.every(([pid, identity]) => identityOf(Number(pid)) === identity)) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  timer.unref();
}
