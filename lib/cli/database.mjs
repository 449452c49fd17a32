// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { alone } from "./lock.mjs";
import { inData, logFile, root } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { checkDatabase } from "./postgres-client.mjs";
import { findHome } from "./postgres-home.mjs";
import { Stop } from "./stop.mjs";

/**
 * The portal's database: the person's own where DATABASE_URL names one, else a PostgreSQL of this checkout. A guest (a
 * command) uses what is there: it makes no data, and never ends a server that somebody else may be using.
 * @param {{
 *   databaseUrl?: string,
 *   secrets: Record<string, string>,
 *   signal: AbortSignal,
 *   note: (line: string) => void,
 *   guest?: boolean,
 * }} options
 */
export async function openDatabase({ databaseUrl, secrets, signal, note, guest }) {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    note("the database of DATABASE_URL is used");
    return { url: databaseUrl, server: undefined };
  }
  const home = await findHome(keptPlace(note), note);
  if (guest && !existsSync(path.join(home.dataDir, "PG_VERSION")))
    throw new Stop("There is no database in this folder yet. Start the portal once: npm start");
  const options = {
    home,
    passwords: { password: secrets.databasePassword ?? "", adminPassword: secrets.databaseAdminPassword ?? "" },
    log: logFile("postgres"),
    port: readKept().port,
    guest,
    signal,
    note,
  };
  // A portal and a command that begin together must not both start one.
  const server = await alone(inData("database.lock"), signal, () => startPostgres(options));
  keep({ dataDir: home.dataDir, port: server.port });
  if (server.adopted) note(`a PostgreSQL left by an earlier run (process ${server.pid}) was taken over`);
  return { url: server.url, server };
}

const file = inData("postgres.json");

/** @returns {{ dataDir?: string, port?: number }} */
function readKept() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** @param {{ dataDir: string, port: number }} kept */
function keep(kept) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  if (isOutside(kept.dataDir)) writeFileSync(ownerFile(kept.dataDir), `${root}\n`);
}

/**
 * Data outside the checkout stays where it was put, and follows a checkout that was moved. A copy of the checkout must
 * not run on the original's data.
 * @param {(line: string) => void} note
 */
function keptPlace(note) {
  const { dataDir } = readKept();
  const usual = inData("postgres");
  if (!dataDir || !isOutside(dataDir) || !existsSync(dataDir)) return usual;
  const owner = readOwner(dataDir);
  if (owner === root || !owner || !existsSync(path.join(owner, ".data", "postgres.json"))) return dataDir;
  note(`This folder is a copy of ${owner}, which keeps its data; this one begins with data of its own`);
  return usual;
}

/** @param {string} dataDir */
const isOutside = (dataDir) => path.relative(root, dataDir).startsWith("..");

/** @param {string} dataDir */
const ownerFile = (dataDir) => `${dataDir}.checkout`;

/** @param {string} dataDir */
function readOwner(dataDir) {
  try {
    return readFileSync(ownerFile(dataDir), "utf8").trim();
  } catch {
    return "";
  }
}
