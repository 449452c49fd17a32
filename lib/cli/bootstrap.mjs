// @ts-check
import { install } from "./install.mjs";
import { chooseNode, isCurrentNode, onParentGone, requireSystemNode, runAgainUnder } from "./node-runtime.mjs";

const flag = "PORTAL_FIRST_STEP_DONE";

/** The process that did the first step and started this one; undefined when this one is the first. */
export const firstProcess = Number(process.env[flag]) || undefined;
delete process.env[flag];

/**
 * The first step of every command: packages from the lockfile, and the Node that comes with them. Returns the exit code of
 * the process that took over, or undefined where this one goes on.
 * @param {{ signal: AbortSignal, interrupt: () => void }} life
 * @param {(title: string, work: () => Promise<any>) => Promise<unknown>} step
 * @returns {Promise<number | undefined>}
 */
export async function bootstrap({ signal, interrupt }, step) {
  if (firstProcess) {
    onParentGone(interrupt);
    return undefined;
  }
  requireSystemNode();
  await step("Packages", () => install(signal));
  const node = chooseNode();
  return isCurrentNode(node) ? undefined : runAgainUnder(node, { [flag]: String(process.pid) });
}
