// @ts-check
import { existsSync, readdirSync, rmSync } from "node:fs";
import { inRoot, logFile, root } from "./paths.mjs";
import { leash, run } from "./processes.mjs";
import { hashTree, readStamp, writeStamp } from "./stamp.mjs";
import { skipped } from "./steps.mjs";
import { Stop } from "./stop.mjs";

export const nextScript = inRoot("node_modules", "next", "dist", "bin", "next");

const folders = ["app", "components", "lib", "public", "prisma/schema.prisma", "prisma/schema"];
// Not part of the pages, or made from something that is counted.
const ignore = ["lib/cli", "lib/server/generated"];
const otherTools = /^(biome|vitest\.|playwright\.|next-env\.|\.)/;

export function sourceStamp(base = root, env = process.env) {
  const settings = readdirSync(base).filter((name) => /\.(c|m)?(ts|js|json)$/.test(name) && !otherTools.test(name));
  const baked = Object.keys(env)
    .filter((name) => name.startsWith("NEXT_PUBLIC_"))
    .sort();
  const extra = baked.map((name) => `${name}=${env[name]}`).join("\n");
  return hashTree(base, [...folders, ...settings], { ignore, extra });
}

/**
 * @param {string} distDir relative to the checkout
 * @param {AbortSignal} signal
 */
export async function build(distDir, signal) {
  const stampFile = inRoot(distDir, "source-stamp");
  const stamp = sourceStamp();
  if (existsSync(inRoot(distDir, "BUILD_ID")) && readStamp(stampFile) === stamp) return skipped;
  rmSync(stampFile, { force: true });
  await run(process.execPath, [leash, nextScript, "build"], {
    log: logFile(distDir === ".next" ? "build" : "build-test"),
    failure: "The portal could not be built:",
    ipc: true,
    signal,
    env: {
      NODE_ENV: "production",
      NEXT_DIST_DIR: distDir,
      NEXT_SKIP_TYPES: "1",
      // Pages read these at run time only; a build that tried to reach a database would fail at once and show it.
      DATABASE_URL: "postgresql://nobody@127.0.0.1:9/nothing",
      NEXTAUTH_SECRET: "only-while-building-only-while-building",
    },
  });
  if (!existsSync(inRoot(distDir, "BUILD_ID")))
    throw new Stop(`The build is not in ${distDir}: next.config.ts must read NEXT_DIST_DIR.`);
  writeStamp(stampFile, stamp);
  return undefined;
}
