// @ts-check
import { existsSync, openSync, writeSync } from "node:fs";
import { inRoot, logFile } from "./paths.mjs";
import { ended, lastLines, launch, rotate, stopGroup } from "./processes.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * @typedef {{ login: string, password: string, role: string }} Account
 * @typedef {{ accounts: Account[], adminLink: string | null, world: string }} SeedResult
 */

/**
 * Fills the database with its first data. The script itself decides what is there already.
 * @param {{ env: Record<string, string | undefined>, log?: string, signal: AbortSignal, note: (line: string) => void }} options
 * @returns {Promise<SeedResult>}
 */
export async function seed({ env, log = logFile("seed"), signal, note }) {
  const script = inRoot("prisma", "seed", "run.ts");
  if (!existsSync(script)) throw new Stop(`${script} is missing.`);
  if (signal.aborted) throw new Interrupted();
  rotate(log);
  const child = launch(process.execPath, ["--import", "tsx", script], { env, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => void stopGroup(child, 5000);
  signal.addEventListener("abort", stop, { once: true });
  let said = "";
  const fd = openSync(log, "a", 0o600);
  // The last line may hold a one-time link: what people need of it is printed, and none of it is kept.
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  child.stderr?.on("data", (bytes) => writeSync(fd, bytes));
  const [code] = await Promise.all([ended(child), closed(child.stdout), closed(child.stderr)]);
  signal.removeEventListener("abort", stop);
  writeSync(fd, said.slice(0, said.trimEnd().lastIndexOf("\n") + 1));
  if (signal.aborted) throw new Interrupted();
  if (code !== 0)
    throw new Stop(`The data could not be loaded:\n\n${lastLines(log)}\n\nEverything it said is in ${log}`);
  const { lines, result } = readSeedOutput(said);
  for (const line of lines) note(line);
  return result;
}

/**
 * Lines for people, and one JSON object as the last line for us.
 * @param {string} output
 */
export function readSeedOutput(output) {
  const lines = output.trimEnd().split(/\r?\n/);
  const last = lines.pop() ?? "";
  try {
    const { accounts = [], adminLink = null, world = "" } = JSON.parse(last);
    return {
      lines: lines.filter((line) => line.trim()),
      result: /** @type {SeedResult} */ ({ accounts, adminLink, world }),
    };
  } catch {
    throw new Stop(`prisma/seed/run.ts must end with a line of JSON, and ended with: ${last}`);
  }
}

/** @param {import("node:stream").Readable | null} stream */
function closed(stream) {
  return new Promise((resolve) => (stream && !stream.closed ? stream.once("close", resolve) : resolve(undefined)));
}
