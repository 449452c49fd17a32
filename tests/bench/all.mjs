// @ts-check
import { parseArgs } from "node:util";
import { bootstrap } from "../../lib/cli/bootstrap.mjs";
import { generate } from "../../lib/cli/generate.mjs";
import { lifecycle } from "../../lib/cli/lifecycle.mjs";
import { migrate } from "../../lib/cli/migrate.mjs";
import { logFile } from "../../lib/cli/paths.mjs";
import { exitCode } from "../../lib/cli/processes.mjs";
import { seed } from "../../lib/cli/seed.mjs";
import { complain, say } from "../../lib/cli/steps.mjs";
import { startThrowaway } from "../../lib/cli/throwaway.mjs";
import { servePortal } from "./serving.mjs";

/**
 * Prints what the portal takes beside its peers in the same run; asserts nothing of speed, the machines are noisy. It fails
 * where an answer is wrong or something is lost.
 * `npm run bench` for all, or with one of: judging, importing, pages, load. For a short trial of the last:
 * `npm run bench -- load --people 50 --seconds 20`; `--pause` is how many seconds a person takes from one act to the next.
 */
const PARTS = ["judging", "importing", "pages", "load"];
const LOAD = {
  people: { type: "string", default: "200" },
  seconds: { type: "string", default: "120" },
  pause: { type: "string", default: "30" },
};
const { positionals: asked, values: size } = parseArgs({ allowPositionals: true, options: LOAD });
const life = lifecycle();
process.exit(await main());

async function main() {
  try {
    const unknown = asked.filter((part) => !PARTS.includes(part));
    if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(", ")}; there are ${PARTS.join(", ")}.`);
    for (const [name, value] of Object.entries(size))
      if (!(Number(value) > 0)) throw new Error(`--${name} is a number above 0, not ${value}.`);
    const wanted = asked.length === 0 ? PARTS : asked;
    const code = await bootstrap(life, (_title, work) => work());
    if (code !== undefined) return code;
    await generate(life.signal);
    if (wanted.includes("judging")) await script("judging");
    if (wanted.every((part) => part === "judging")) return 0;
    const url = await sampleWorld();
    if (wanted.includes("importing")) await script("importing", { DATABASE_URL: url });
    if (wanted.includes("pages")) await benchPages(url);
    if (wanted.includes("load")) await benchLoad(url);
    return 0;
  } catch (error) {
    complain(error);
    return 1;
  } finally {
    await life.end();
  }
}

/**
 * @param {string} part
 * @param {Record<string, string>} env
 * @param {string[]} args
 */
async function script(part, env = {}, args = []) {
  say(`\n── ${part}`);
  const code = await exitCode(process.execPath, ["--import", "tsx", `tests/bench/${part}.ts`, ...args], {
    env,
    signal: life.signal,
  });
  if (code !== 0) throw new Error(`The bench ${part} ended with ${code}.`);
}

/** Reached for only now: on a fresh clone its packages have just been installed. @param {string} url */
async function benchPages(url) {
  const pages = await import("./pages.mjs");
  await pages.benchPages({ url, life });
}

/**
 * Many people at once on the portal; asserts that no answer is wrong and that nothing is lost.
 * @param {string} url
 */
async function benchLoad(url) {
  const { env, stop } = await servePortal({ url, life });
  await script("load", env, [size.people, size.seconds, size.pause]);
  await stop();
}

/** The sample world in a PostgreSQL that is thrown away afterwards. */
async function sampleWorld() {
  const server = await startThrowaway({ signal: life.signal });
  life.atEnd(server.stop);
  life.atForcedEnd(server.stopAtOnce);
  await migrate(server.url);
  const env = { DATABASE_URL: server.url, SEED: "sample" };
  await seed({ env, log: logFile("seed-bench"), signal: life.signal, note: () => {} });
  return server.url;
}
