// @ts-check
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./stop.mjs";

/** Handed to the portal under these names; a variable of the same name in the environment wins. */
export const portalSecretNames = ["NEXTAUTH_SECRET", "PORTAL_SECRET"];

const databaseSecretNames = ["databasePassword", "databaseAdminPassword"];

/**
 * Made once, kept in a file only its owner reads.
 * @param {string} file
 * @returns {Record<string, string>}
 */
export function keptSecrets(file) {
  const kept = read(file);
  const missing = [...portalSecretNames, ...databaseSecretNames].filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  for (const name of missing) kept[name] = randomBytes(32).toString("base64url");
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return kept;
}

/**
 * @param {Record<string, string>} kept
 * @param {Record<string, string | undefined>} env
 */
export function portalSecrets(kept, env = process.env) {
  return Object.fromEntries(portalSecretNames.map((name) => [name, env[name] || kept[name]]));
}

/**
 * @param {string} file
 * @returns {Record<string, string>}
 */
function read(file) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return {};
    throw new Stop(
      `The secrets in ${file} cannot be read by this user. Run the portal as the user who first started it.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Stop(
      `The secrets in ${file} are damaged. Put the file back from a backup: the database needs its password.`,
    );
  }
}
