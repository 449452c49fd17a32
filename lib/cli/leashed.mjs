// @ts-check
// Runs a script of node_modules that must end with the process that started it, however that one ended:
//   node leashed.mjs SCRIPT ARGS…
// The channel to the parent closes even when the parent is killed without a chance to clean up.
import { createRequire } from "node:module";
import { setTimeout as delay } from "node:timers";

const script = process.argv[2] ?? "";
process.argv.splice(1, 2, script);

process.once("disconnect", () => {
  signalOwnGroup("SIGTERM");
  delay(() => signalOwnGroup("SIGKILL"), 3000);
});
process.channel?.unref();

createRequire(script)(script);

/** @param {NodeJS.Signals} signal */
function signalOwnGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}
