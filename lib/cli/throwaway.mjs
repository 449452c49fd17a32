// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { identityOf } from "./identity.mjs";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { findHome } from "./postgres-home.mjs";
import { runningPostmaster, stopPostmaster } from "./postmaster.mjs";

const register = inData("test", "clusters");

/**
 * A PostgreSQL of its own in a temporary folder, removed with its data at the end.
 * @param {{ signal?: AbortSignal }} options
 */
export async function startThrowaway({ signal } = {}) {
  await sweep();
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-test-"));
  // Another account may have to pass through it to the data.
  chmodSync(folder, 0o711);
  const home = await findHome(path.join(folder, path.basename(folder)), () => {});
  const entry = remember(folder, home);
  const password = () => randomBytes(24).toString("base64url");
  const clear = () => {
    for (const place of [home.dataDir, folder, entry]) rmSync(place, { recursive: true, force: true });
  };
  try {
    const server = await startPostgres({
      home,
      passwords: { password: password(), adminPassword: password() },
      log: path.join(folder, "postgres.log"),
      throwaway: true,
      signal,
    });
    return {
      ...server,
      async stop() {
        await server.stop();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

/**
 * @param {string} folder
 * @param {import("./postgres-home.mjs").Home} home
 */
function remember(folder, home) {
  mkdirSync(register, { recursive: true });
  const entry = path.join(register, `${path.basename(folder)}.json`);
  const { dataDir, binaries } = home;
  writeFileSync(
    entry,
    JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), folder, dataDir, binaries }),
  );
  return entry;
}

/** Ends and removes what runs that were killed have left behind. */
async function sweep() {
  mkdirSync(register, { recursive: true });
  for (const name of readdirSync(register)) {
    const entry = path.join(register, name);
    try {
      const { pid, identity, folder, dataDir, binaries } = JSON.parse(readFileSync(entry, "utf8"));
      if (identityOf(pid) === identity) continue;
      const left = runningPostmaster(dataDir);
      if (left) await stopPostmaster(left, dataDir, binaries.pg_ctl);
      for (const place of [dataDir, folder]) rmSync(place, { recursive: true, force: true });
    } catch {
      // Half written by a run that was killed: there is nothing to find by it.
    }
    rmSync(entry, { force: true });
  }
}
