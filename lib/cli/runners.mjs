// @ts-check
import { rmSync } from "node:fs";
import { inData, inRoot, logFile } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { exitCode } from "./processes.mjs";
import { seed } from "./seed.mjs";
import { serve } from "./serve.mjs";
import { countPlaywright, countVitest, readTotals, settle } from "./totals.mjs";

/**
 * @param {"unit" | "integration"} project
 * @param {Record<string, string | undefined>} env
 * @param {AbortSignal} signal
 */
export function runVitest(project, env, signal) {
  const report = inData("test", `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return runTests(inRoot("node_modules", "vitest", "vitest.mjs"), args, { report, count: countVitest, env, signal });
}

/**
 * The browser's tests, against a portal as it is served to people, with the sample data.
 * @param {{ url: string, distDir: string, chromium: string, signal: AbortSignal }} options
 */
export async function runEndToEnd({ url, distDir, chromium, signal }) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const data = inData("test", "data");
  rmSync(data, { recursive: true, force: true });
  const env = {
    DATABASE_URL: url,
    NEXT_DIST_DIR: distDir,
    PORTAL_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: "secret-of-a-throwaway-portal-for-tests",
    PORTAL_SECRET: "secret-of-a-throwaway-portal-for-tests",
    PORTAL_DATA_DIR: data,
    PORT: String(port),
    SEED: "sample",
  };
  const { accounts } = await seed({ env, log: logFile("seed-test"), signal, note: () => {} });
  const server = await serve({ port, host: "127.0.0.1", env, log: logFile("server-test"), signal });
  try {
    const report = inData("test", "e2e.json");
    const script = inRoot("node_modules", "@playwright", "test", "cli.js");
    const own = {
      PLAYWRIGHT_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      E2E_BASE_URL: `http://127.0.0.1:${port}`,
      E2E_DATABASE_URL: url,
      // For tests that start another instance of the portal.
      E2E_SERVER_ENV: JSON.stringify(env),
      E2E_ACCOUNTS: JSON.stringify(accounts),
    };
    return await runTests(script, ["test"], { report, count: countPlaywright, env: own, signal });
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {{
 *   report: string,
 *   count: (report: any) => import("./totals.mjs").Totals,
 *   env: Record<string, string | undefined>,
 *   signal: AbortSignal,
 * }} options
 */
async function runTests(script, args, { report, count, env, signal }) {
  // A report of an earlier run must not speak for this one.
  rmSync(report, { force: true });
  const code = await exitCode(process.execPath, [script, ...args], { env, signal });
  return settle(readTotals(report, count), code);
}
