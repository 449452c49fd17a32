// @ts-check
import { lifecycle } from "../../lib/cli/lifecycle.mjs";
import { migrate } from "../../lib/cli/migrate.mjs";
import { logFile } from "../../lib/cli/paths.mjs";
import { exitCode } from "../../lib/cli/processes.mjs";
import { seed } from "../../lib/cli/seed.mjs";
import { complain, say } from "../../lib/cli/steps.mjs";
import { startThrowaway } from "../../lib/cli/throwaway.mjs";
import { benchPages } from "./pages.mjs";

/**
 * Prints what the portal takes beside its peers in the same run; asserts nothing, the machines are noisy.
 * `npm run bench` for all, or with one of: judging, importing, pages.
 */
const PARTS = ["judging", "importing", "pages"];
const asked = process.argv.slice(2);
const life = lifecycle();
process.exit(await main());

async function main() {
  try {
    const unknown = asked.filter((part) => !PARTS.includes(part));
    if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(", ")}; there are ${PARTS.join(", ")}.`);
    const wanted = asked.length === 0 ? PARTS : asked;
    if (wanted.includes("judging")) await script("judging");
    if (!wanted.includes("importing") && !wanted.includes("pages")) return 0;
    const url = await sampleWorld();
    if (wanted.includes("importing")) await script("importing", { DATABASE_URL: url });
    if (wanted.includes("pages")) await benchPages({ url, life });
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
 */
async function script(part, env = {}) {
  say(`\n── ${part}`);
  const code = await exitCode(process.execPath, ["--import", "tsx", `tests/bench/${part}.ts`], {
    env,
    signal: life.signal,
  });
  if (code !== 0) throw new Error(`The bench ${part} ended with ${code}.`);
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
