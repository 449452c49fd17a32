import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceStamp } from "../../lib/cli/build.mjs";
import { hashTree } from "../../lib/cli/stamp.mjs";

let base = "";
const put = (name, text) => {
  mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
  writeFileSync(path.join(base, name), text);
};

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), "stamp-"));
  put("app/page.tsx", "one");
  put("app/x/deep.ts", "two");
  put("package.json", "{}");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test("the same files give the same hash, whatever the order they are named in", () => {
  expect(hashTree(base, ["app", "package.json"])).toBe(hashTree(base, ["package.json", "app"]));
});

test.each([
  ["a changed content", () => put("app/x/deep.ts", "twO")],
  ["a new file", () => put("app/new.ts", "")],
  ["a removed file", () => rmSync(path.join(base, "app/page.tsx"))],
  [
    "content moved to another name",
    () => {
      rmSync(path.join(base, "app/page.tsx"));
      put("app/other.tsx", "one");
    },
  ],
])("%s gives another hash", (_, change) => {
  const before = hashTree(base, ["app"]);
  change();
  expect(hashTree(base, ["app"])).not.toBe(before);
});

test("what is missing or ignored does not count", () => {
  const before = hashTree(base, ["app", "missing"]);
  put("app/generated/client.ts", "three");
  expect(hashTree(base, ["app"], { ignore: ["app/generated"] })).toBe(before);
});

test("a build is due after a change to pages, settings or baked-in variables, not to tests, tools or generated code", () => {
  const before = sourceStamp(base, {});
  put("tests/a.test.ts", "x");
  put("lib/cli/start.mjs", "x");
  put("lib/server/generated/client.ts", "x");
  put("biome.json", "x");
  put("next-env.d.ts", "x");
  expect(sourceStamp(base, { HOME: "/" })).toBe(before);
  expect(sourceStamp(base, { NEXT_PUBLIC_NAME: "a" })).not.toBe(before);
  put("next.config.ts", "x");
  expect(sourceStamp(base, {})).not.toBe(before);
});
