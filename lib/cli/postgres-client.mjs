// @ts-check
import { Stop } from "./stop.mjs";

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connect(url, work) {
  // Loaded late: these commands start before the packages are there.
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "portal-cli",
  });
  // A connection that is cut reports here as well as in the pending query.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {{ user: string, password: string, port: number, database: string }} parts */
export function databaseUrl({ user, password, port, database }) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * The portal's own role owns its database and may make others (tests copy theirs from a template); it is no superuser.
 * @param {string} adminUrl
 * @param {string} name
 * @param {string} password
 */
export function createRole(adminUrl, name, password) {
  return connect(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
    const verb = rowCount ? "ALTER" : "CREATE";
    const quoted = `${client.escapeIdentifier(name)} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`;
    await client.query(`${verb} ROLE ${quoted}`);
  });
}

/**
 * @param {string} adminUrl
 * @param {string} name
 * @param {string} owner
 */
export function createDatabase(adminUrl, name, owner) {
  return connect(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${client.escapeIdentifier(owner)}`);
  });
}

/**
 * A PostgreSQL of the person's own: does it answer, and is it one the portal can use?
 * @param {string} url
 */
export async function checkDatabase(url) {
  const about = await connect(url, async (client) => {
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version, current_setting('server_encoding') AS encoding",
    );
    return rows[0];
  }).catch((error) => {
    throw new Stop(
      `The database of DATABASE_URL (${withoutPassword(url)}) does not answer: ${error.message || error.code}`,
    );
  });
  if (about.number < 140_000) {
    throw new Stop(
      `The database of DATABASE_URL is PostgreSQL ${about.version}. The portal needs PostgreSQL 14 or newer.`,
    );
  }
  if (about.encoding !== "UTF8") {
    throw new Stop(
      `The database of DATABASE_URL is encoded in ${about.encoding}. The portal needs a database in UTF8.`,
    );
  }
}

/** @param {string} url */
function withoutPassword(url) {
  try {
    const shown = new URL(url);
    return `${shown.host}${shown.pathname}`;
  } catch {
    return "its address cannot be read";
  }
}
