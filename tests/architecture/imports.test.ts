import { describe, expect, test } from "vitest";
import { brokenImports, impurities, reachedPackages } from "./checks";
import { AREAS, NO_CODE } from "./rules";
import { areaOf, foldersIn, readSource, sourceFiles } from "./tree";

const files = sourceFiles();
const inEngine = files.filter(({ file }) => areaOf(file) === "lib/engine");

describe("the tree", () => {
  test("is read at all", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(inEngine.length).toBeGreaterThan(10);
  });

  test("has no folder without a place", () => {
    const advice = "has no place yet: add it to AREAS in tests/architecture/rules.ts with what it may import";
    const strangers = [...foldersIn(""), ...foldersIn("lib")]
      .filter((folder) => !(folder in AREAS) && !NO_CODE.includes(folder))
      .map((folder) => `${folder} ${advice}`);
    expect(strangers).toEqual([]);
  });

  test("imports point one way, and only queries, mutations, commits and plumbing touch the database", () => {
    expect(files.flatMap(brokenImports)).toEqual([]);
  });

  test("the engine is pure and reaches no package, not even through lib/format", () => {
    expect(inEngine.flatMap((source) => [...impurities(source), ...reachedPackages(source)])).toEqual([]);
  });
});

describe("the check itself finds", () => {
  const broken = (file: string, code: string) => brokenImports(readSource(file, code));

  test.each([
    ["lib/engine/a.ts", 'import { x } from "../criteria/registry";', "lib/engine may not import lib/criteria"],
    ["lib/engine/a.ts", 'import type { X } from "../server/clock";', "lib/engine may not import lib/server"],
    ["lib/format/a.ts", 'export { x } from "@/lib/engine";', "lib/format may not import lib/engine"],
    ["lib/criteria/a.ts", 'import { now } from "../server/clock";', "lib/criteria may not import lib/server"],
    ["lib/policy/a.ts", 'import { x } from "../features/units/kinds";', "lib/policy may not import lib/features"],
    ["lib/features/a/b.ts", 'import { X } from "#components/ui/x";', "lib/features may not import components"],
    ["components/a.tsx", 'import { now } from "@/lib/server/clock";', "components may not import lib/server"],
    ["components/a.tsx", 'import { all } from "@/lib/features/units/queries";', "a component reads no data"],
    ["components/a.tsx", 'import Page from "@/app/page";', "components may not import app"],
    ["app/page.tsx", 'import { db } from "@/lib/server/db";', "a page does not touch the database"],
    ["app/(public)/xa/[ma]/page.tsx", 'import "pg";', "a page does not touch the database"],
    ["app/api/health/route.ts", 'const { db } = await import("@/lib/server/db");', "only queries.ts"],
    ["lib/features/units/actions.ts", 'import { db } from "../../server/db";', "only queries.ts"],
    ["lib/policy/a.ts", 'import { PrismaClient } from "../server/generated/client";', "only queries.ts"],
    ["lib/features/units/a.ts", 'import { x } from "../../new/x";', "lies in no area"],
    ["lib/new/a.ts", "export const a = 1;", "lies in no area"],
  ])("%s: %s", (file, code, why) => {
    expect(broken(file, code)).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    ["lib/features/units/queries.ts", 'import { db } from "../../server/db";'],
    ["lib/imports/excel/commit-figures.ts", 'import { db } from "../../server/db";'],
    ["lib/audit/write.ts", 'import { db } from "../server/db";'],
    ["lib/policy/where.ts", 'import type { Prisma } from "../server/generated/client";'],
    ["lib/policy/where.ts", 'import { type Prisma } from "../server/generated/client";'],
    ["components/a.tsx", 'import type { Row } from "@/lib/features/units/queries";'],
    ["app/page.tsx", '// import { db } from "@/lib/server/db";\n/* import "pg"; */\n'],
    ["app/page.tsx", 'import { now } from "@/lib/server/clock";'],
  ])("nothing in %s: %s", (file, code) => {
    expect(broken(file, code)).toEqual([]);
  });

  test("the clock, chance and packages in the engine", () => {
    for (const code of ["Date.now()", "new Date()", "Math.random()", "process.env.X", "console.log(1)"]) {
      expect(impurities(readSource("lib/engine/a.ts", `const a = ${code};`)), code).toHaveLength(1);
    }
    for (const name of ["node:fs", "react", "@prisma/client", "zod"]) {
      expect(reachedPackages(readSource("lib/engine/a.ts", `import { x } from "${name}";`))).toHaveLength(1);
    }
    expect(reachedPackages(readSource("lib/engine/a.ts", 'import { x } from "../format/problems";'))).toHaveLength(1);
  });
});
