// @ts-check
import { mkdirSync } from "node:fs";
import { inData } from "./paths.mjs";
import { Stop } from "./stop.mjs";

/**
 * The only place where the command line reads the environment.
 * @param {Record<string, string | undefined>} env
 * @param {string[]} args
 */
export function readSettings(env = process.env, args = process.argv.slice(2)) {
  const unknown = args.filter((arg) => arg !== "--dev" && arg !== "--quick");
  if (unknown.length > 0) throw new Stop(`This command does not know ${unknown.join(" ")}.`);
  const port = readPort(env.PORT);
  const portalUrl = env.PORTAL_URL || `http://localhost:${port}`;
  return {
    dev: args.includes("--dev"),
    quick: args.includes("--quick"),
    port,
    portalUrl,
    /** Whether the person said where the portal is reached. */
    addressGiven: Boolean(env.PORTAL_URL || env.PORT),
    nextAuthUrl: env.NEXTAUTH_URL || portalUrl,
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    distDir: env.NEXT_DIST_DIR || ".next",
    seed: readSeed(env.SEED),
    host: env.HOST || "0.0.0.0",
    clockStart: readClockStart(env.CLOCK_START),
    chromium: env.CHROMIUM_PATH || undefined,
  };
}

/** @typedef {ReturnType<typeof readSettings>} Settings */

/** @param {string | undefined} value */
function readPort(value) {
  if (!value) return 3000;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Stop(`PORT must be a whole number from 1 to 65535, and is "${value}".`);
}

/** @param {string | undefined} value */
function readDatabaseUrl(value) {
  if (!value) return undefined;
  if (/^postgres(ql)?:\/\//.test(value)) return value;
  throw new Stop("DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.");
}

/** @param {string | undefined} value */
function readClockStart(value) {
  if (!value) return undefined;
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  if (zoned && !Number.isNaN(Date.parse(value))) return value;
  throw new Stop(`CLOCK_START must be an instant with its zone, such as 2023-12-31T08:00:00+07:00, and is "${value}".`);
}

/** @param {string | undefined} value */
function readSeed(value) {
  if (!value) return "sample";
  if (value === "sample" || value === "reference") return value;
  throw new Stop(`SEED must be "sample" or "reference", and is "${value}".`);
}

/**
 * What every child is started with: quiet tools that send nothing, and a home of their own where the user has none.
 * @param {Record<string, string | undefined>} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(extra = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...quiet, PORTAL_DATA_DIR: inData(), ...extra };
  if (!process.stdout.isTTY && !env.FORCE_COLOR) env.NO_COLOR = "1";
  if (!env.HOME && process.platform !== "win32") {
    env.HOME = inData("home");
    mkdirSync(env.HOME, { recursive: true });
  }
  return env;
}

// Prisma's command line downloads an engine that it never needs here, unless it is told of an executable that exists.
const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
};
