// @ts-check
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { nextScript } from "./build.mjs";
import { inData, inRoot, logFile } from "./paths.mjs";
import { exitCode, run } from "./processes.mjs";
import { Stop } from "./stop.mjs";

/** Apart from the folder the portal serves from, so that tests run beside it. */
export const testDistDir = ".data/test/next";

/** @param {AbortSignal} signal */
export async function checkFormat(signal) {
  const code = await exitCode(
    inRoot("node_modules", ".bin", "biome"),
    ["ci", ...(process.stdout.isTTY ? [] : ["--colors=off"]), "."],
    { signal },
  );
  if (code !== 0)
    throw new Stop("Format or lint is not as it should be. See above; `npm run format` repairs most of it.");
}

/** @param {AbortSignal} signal */
export async function checkTypes(signal) {
  await run(process.execPath, [nextScript, "typegen"], {
    log: logFile("typegen"),
    failure: "The types of the routes could not be made:",
    env: { NEXT_DIST_DIR: testDistDir },
    signal,
  });
  const code = await exitCode(inRoot("node_modules", ".bin", "tsc"), ["--noEmit", "-p", typesProject()], { signal });
  if (code !== 0) throw new Stop("The types do not fit. See above.");
}

/** As tsconfig.json, without what an older build of the portal or of its development server left about routes. */
function typesProject() {
  const validator = "next/types/validator.ts";
  const project = {
    extends: "../../tsconfig.json",
    compilerOptions: { tsBuildInfoFile: "./types.tsbuildinfo" },
    files: existsSync(inData("test", validator)) ? [validator] : [],
    include: ["../../next-env.d.ts", "../../**/*.ts", "../../**/*.tsx"],
    exclude: ["../../node_modules", "../../.next", "../../.data"],
  };
  mkdirSync(inData("test"), { recursive: true });
  writeFileSync(inData("test", "tsconfig.json"), JSON.stringify(project, null, 2));
  return inData("test", "tsconfig.json");
}
