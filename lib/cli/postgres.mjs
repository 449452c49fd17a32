// @ts-check
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, isFree } from "./ports.mjs";
import { connect, createDatabase, createRole, databaseUrl } from "./postgres-client.mjs";
import { runningPostmaster, send, setStaleLockAside, stopPostmaster } from "./postmaster.mjs";
import { ended, lastLines, launch, rotate, run } from "./processes.mjs";
import { Interrupted, Stop } from "./stop.mjs";

/**
 * @typedef {import("./postgres-home.mjs").Home} Home
 * @typedef {{ password: string, adminPassword: string }} Passwords
 * @typedef {{
 *   home: Home,
 *   passwords: Passwords,
 *   log: string,
 *   port?: number,
 *   throwaway?: boolean,
 *   guest?: boolean,
 *   signal?: AbortSignal,
 *   note?: (line: string) => void,
 * }} Options
 * @typedef {{
 *   url: string,
 *   adminUrl: string,
 *   port: number,
 *   pid: number,
 *   adopted: boolean,
 *   gone: Promise<void>,
 *   stop: () => Promise<void>,
 *   stopAtOnce: () => void,
 * }} Server
 */

const admin = "postgres";
const role = "portal";
const databaseName = "portal";
const silent = () => {};

/**
 * Makes the data folder once. It is made beside its place and moved there when complete, so that an interrupted attempt
 * leaves nothing that looks like data.
 * @param {Options} options
 */
export async function ensureCluster({ home, passwords, log, signal }) {
  const { dataDir, binaries, account } = home;
  if (existsSync(path.join(dataDir, "PG_VERSION"))) return checkVersion(home);
  const parent = path.dirname(dataDir);
  const draft = `${dataDir}.draft-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(parent, { recursive: true });
  for (const left of readdirSync(parent)) {
    if (left.startsWith(`${path.basename(dataDir)}.draft-`))
      rmSync(path.join(parent, left), { recursive: true, force: true });
  }
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${passwords.adminPassword}\n`, { mode: 0o600 });
    if (account) for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid);
    const flags = [
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--auth=scram-sha-256",
    ];
    await run(binaries.initdb, ["-D", draft, "-U", admin, `--pwfile=${passwordFile}`, ...flags], {
      ...account,
      log,
      failure: "PostgreSQL could not lay out its data folder:",
      cwd: draft,
      env: { LC_ALL: "C", TZ: "UTC" },
      signal,
    });
    // An empty folder may stand there already.
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(draft, dataDir);
  } finally {
    for (const left of [draft, passwordFile]) rmSync(left, { recursive: true, force: true });
  }
}

/**
 * Data written by another major version is left alone, and the person told what to do. Nothing of it is ever upgraded in place.
 * @param {Home} home
 */
export function checkVersion({ dataDir, binaries, account }) {
  const kept = readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim();
  const { stdout } = spawnSync(binaries.postgres, ["--version"], {
    encoding: "utf8",
    uid: account?.uid,
    gid: account?.gid,
    cwd: "/",
  });
  const own = /(\d+)/.exec(stdout ?? "")?.[1];
  if (!own) throw new Stop(`${binaries.postgres} does not say its version, so the data in ${dataDir} was left alone.`);
  if (own === kept) return;
  throw new Stop(
    `The data in ${dataDir} was written by PostgreSQL ${kept}, and the packages now bring PostgreSQL ${own}.\n` +
      "Nothing was changed: data is never upgraded in place. Take it over by a backup:\n" +
      `  1. Put back the version of this portal that brought PostgreSQL ${kept} (its package-lock.json), and start it: npm start\n` +
      "  2. Beside it, save everything:  npm run backup -- --out ../portal.backup   then end the portal\n" +
      `  3. Move the old data away, and keep it:  mv ${dataDir} ${dataDir}-${kept}\n` +
      "  4. Put this version in place again, and restore:  npm run restore -- ../portal.backup\n" +
      `Or set DATABASE_URL to a PostgreSQL ${kept} that has this data.`,
  );
}

/**
 * Starts the server of a data folder, or adopts the one that runs: left behind by an earlier run of ours that was killed,
 * or, for a guest, the running portal's, which a guest never ends.
 * @param {Options} options
 * @returns {Promise<Server>}
 */
export async function startPostgres(options) {
  const { home, note = silent } = options;
  const left = runningPostmaster(home.dataDir);
  if (left) {
    const server = serverOf(options, left, true);
    if ((await askServer(server.adminUrl, home.dataDir)) === "ready") return prepared(server, options);
    if (options.guest)
      throw new Stop(
        `The PostgreSQL of this folder (process ${left.pid}) is running and does not answer. Try again later.`,
      );
    note(`A PostgreSQL left by an earlier run (process ${left.pid}) did not answer; it was stopped and started again`);
    await stopPostmaster(left, home.dataDir, home.binaries.pg_ctl);
  }
  await ensureCluster(options);
  setStaleLockAside(home.dataDir, note);
  return prepared(await launchPostmaster(options), options);
}

/**
 * @param {Options} options
 * @returns {Promise<Server>}
 */
async function launchPostmaster(options) {
  const { home, log, throwaway, signal } = options;
  for (let attempt = 1; ; attempt += 1) {
    const port =
      options.port && attempt === 1 && (await isFree(options.port, "127.0.0.1")) ? options.port : await freePort();
    rotate(log);
    const child = launch(home.binaries.postgres, ["-D", home.dataDir, ...settings(port, throwaway)], {
      ...home.account,
      log,
      spared: true,
      cwd: home.dataDir,
      env: { LC_ALL: "C", TZ: "UTC" },
    });
    const server = serverOf(options, { pid: child.pid ?? 0, port }, false, ended(child));
    const outcome = await untilReady(server, options);
    if (outcome === "ready") return server;
    if (outcome !== "ended") await server.stop();
    if (outcome === "interrupted" || signal?.aborted) throw new Interrupted();
    if (outcome === "locked") {
      throw new Stop(
        `The database in ${home.dataDir} does not open to the password that is kept for it in .data/secrets.json.\n` +
          "Put that file back from a backup.",
      );
    }
    const said = lastLines(log);
    const passing = /could not bind|Address already in use|shared memory block .*is still in use/i.test(said);
    if (outcome !== "ended" || !passing || attempt === 10)
      throw new Stop(`PostgreSQL did not start:\n\n${said}\n\nIts log is ${log}`);
    await sleep(500);
  }
}

/**
 * @param {number} port
 * @param {boolean} [throwaway]
 */
function settings(port, throwaway) {
  const values = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // Data of tests need not survive a power cut.
    ...(throwaway && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 200 }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * @param {Server} server
 * @param {Options} options
 * @returns {Promise<"ready" | "locked" | "ended" | "interrupted" | "slow">}
 */
async function untilReady(server, { home, signal }) {
  let isGone = false;
  server.gone.then(() => {
    isGone = true;
  });
  // Long enough to replay the log of a crash.
  for (const since = Date.now(); Date.now() - since < 120_000; await sleep(100)) {
    if (signal?.aborted) return "interrupted";
    if (isGone) return "ended";
    const answer = await askServer(server.adminUrl, home.dataDir);
    if (answer !== "silent") return answer;
  }
  return "slow";
}

/**
 * @param {Options} options
 * @param {import("./postmaster.mjs").Postmaster} postmaster
 * @param {boolean} adopted
 * @param {Promise<unknown>} [end]
 * @returns {Server}
 */
function serverOf({ home, passwords }, { pid, port }, adopted, end) {
  const gone = (end ?? watch(pid, home.dataDir)).then(() => {});
  return {
    url: databaseUrl({ user: role, password: passwords.password, port, database: databaseName }),
    adminUrl: databaseUrl({ user: admin, password: passwords.adminPassword, port, database: "postgres" }),
    port,
    pid,
    adopted,
    gone,
    async stop() {
      const mine = runningPostmaster(home.dataDir);
      if (mine?.pid === pid) await stopPostmaster(mine, home.dataDir, home.binaries.pg_ctl);
      else if (end && send(pid, "SIGINT")) await gone;
    },
    stopAtOnce: () => void send(pid, "SIGQUIT"),
  };
}

/**
 * An adopted server is nobody's child here, so it is looked at now and then.
 * @param {number} pid
 * @param {string} dataDir
 */
async function watch(pid, dataDir) {
  while (runningPostmaster(dataDir)?.pid === pid) await sleep(1000, undefined, { ref: false });
}

/**
 * @param {string} adminUrl
 * @param {string} dataDir
 * @returns {Promise<"ready" | "locked" | "silent">} silent also where a server of another folder answers
 */
async function askServer(adminUrl, dataDir) {
  try {
    return await connect(adminUrl, async (client) => {
      const { rows } = await client.query("SHOW data_directory");
      return path.relative(rows[0].data_directory, dataDir) === "" ? "ready" : "silent";
    });
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code === "28P01" ? "locked" : "silent";
  }
}

/**
 * @param {Server} server
 * @param {Options} options
 */
async function prepared(server, { passwords }) {
  await createRole(server.adminUrl, role, passwords.password);
  await createDatabase(server.adminUrl, databaseName, role);
  return server;
}
