// @ts-check
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { nextScript } from "./build.mjs";
import { ended, lastLines, launch, leash, rotate, stopGroup } from "./processes.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * How long a connection is kept that nothing comes over. Longer than a proxy keeps its own (a minute by default): who
 * sends over one just as it is closed gets no answer.
 */
const KEPT_MS = 75_000;

/**
 * Starts the web server and waits until its first page answers.
 * @param {{
 *   port: number,
 *   host?: string,
 *   dev?: boolean,
 *   env: Record<string, string | undefined>,
 *   log: string,
 *   signal: AbortSignal,
 *   patience?: number,
 * }} options
 */
export async function serve({
  port,
  host = "0.0.0.0",
  dev = false,
  env,
  log,
  signal,
  patience = dev ? 180_000 : 60_000,
}) {
  if (signal.aborted) throw new Interrupted();
  rotate(log);
  const kept = dev ? [] : ["--keepAliveTimeout", String(KEPT_MS)];
  const args = [leash, nextScript, dev ? "dev" : "start", "-p", String(port), "-H", host, ...kept];
  const child = launch(process.execPath, args, {
    env: { NODE_ENV: dev ? "development" : "production", ...env },
    // While developing, its messages belong on the terminal.
    ...(dev ? { stdio: ["ignore", "inherit", "inherit", "ipc"] } : { log, ipc: true }),
  });
  const gone = ended(child).then(
    () => new Stop(`The web server ended by itself:\n\n${lastLines(log)}\n\nIts log is ${log}`),
  );
  const stop = () => stopGroup(child, 5000);
  try {
    await untilAnswers(port, gone, signal, patience, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, gone };
}

/**
 * @param {number} port
 * @param {Promise<Stop>} gone
 * @param {AbortSignal} signal
 * @param {number} patience
 * @param {string} log
 */
async function untilAnswers(port, gone, signal, patience, log) {
  /** @type {Stop | undefined} */
  let end;
  gone.then((reason) => {
    end = reason;
  });
  let failing = 0;
  let status = 0;
  for (const since = Date.now(); Date.now() - since < patience; await sleep(status ? 1000 : 100)) {
    if (signal.aborted) throw new Interrupted();
    if (end) throw end;
    status = await statusOf(port);
    if (status >= 200 && status < 400) return;
    failing = status ? failing || Date.now() : 0;
    // An answer that stays an error does not get better by waiting.
    if (failing && Date.now() - failing > 10_000) break;
  }
  const answer = status ? `answers ${status}` : `did not answer within ${patience / 1000} seconds`;
  throw new Stop(`The first page ${answer}.\n\n${lastLines(log)}\n\nIts log is ${log}`);
}

/**
 * @param {number} port
 * @returns {Promise<number>} 0 when nobody answers
 */
function statusOf(port) {
  return new Promise((resolve) => {
    const request = http.get({ host: "127.0.0.1", port, path: "/", timeout: 30_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", () => resolve(0));
    request.on("timeout", () => request.destroy());
  });
}
