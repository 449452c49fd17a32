// @ts-check
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout this file belongs to, wherever it was started from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

export const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

/** Everything the portal writes lives in one ignored folder. */
export const inData = (/** @type {string[]} */ ...parts) => path.join(root, ".data", ...parts);

/** @param {string} name */
export function logFile(name) {
  mkdirSync(inData("logs"), { recursive: true });
  return inData("logs", `${name}.log`);
}
