// @ts-check
import { existsSync } from "node:fs";
import { alone } from "./lock.mjs";
import { inData, inRoot, logFile, root } from "./paths.mjs";
import { run } from "./processes.mjs";
import { hashTree, readStamp, writeStamp } from "./stamp.mjs";
import { skipped } from "./steps.mjs";

const stampFile = inData("generated-stamp");

/** @param {AbortSignal} signal */
export async function generate(signal) {
  if (isFresh(wanted())) return skipped;
  return alone(inData("preparing.lock"), signal, () => generateNow(signal));
}

const wanted = () => hashTree(root, ["prisma/schema.prisma", "prisma/schema", "prisma.config.ts", "package-lock.json"]);

/** @param {string} stamp */
const isFresh = (stamp) => existsSync(inRoot("lib", "server", "generated")) && readStamp(stampFile) === stamp;

/** @param {AbortSignal} signal */
async function generateNow(signal) {
  const stamp = wanted();
  if (isFresh(stamp)) return skipped;
  await run(process.execPath, [inRoot("node_modules", "prisma", "build", "index.js"), "generate"], {
    log: logFile("generate"),
    failure: "The database client could not be generated from prisma/schema.prisma:",
    // The command line reads the address though it connects to nothing here.
    env: { DATABASE_URL: process.env.DATABASE_URL || "postgresql://nobody@127.0.0.1:9/nothing" },
    signal,
  });
  writeStamp(stampFile, stamp);
  return undefined;
}
