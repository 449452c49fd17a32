import { describe, expect, test } from "vitest";
import { REFUSALS } from "./refusals";
import { sourceFiles } from "./tree";

const MUTATION = /^export const (\w+) = defineAction\b/gm;
const NEXT = /^ *(?:test|describe)(?:\.each)?\(/m;
const REFUSED = /"(?:refused|not_found)"|\bNOT_FOUND\b/;

/** Tested in import-rights.test.ts and list-rights.test.ts. */
const WRITERS_OF_FILES = ["lib/imports/committing/commit.ts", "lib/imports/dated/commit.ts"];

const mutations = sourceFiles("lib")
  .flatMap(({ code }) => [...code.matchAll(MUTATION)].map(([, name]) => name))
  .sort();
const integration = new Map(sourceFiles("tests/integration").map(({ file, code }) => [file, code]));

/** What stands between the title of a test and the next one; `null` where there is no such test, or several. */
function bodyOf(code: string, title: string): string | null {
  const [before = "", after, ...more] = code.split(JSON.stringify(title));
  if (after === undefined || more.length > 0 || !/(?:\btest|\))\(\s*$/.test(before)) return null;
  return after.split(NEXT)[0] ?? "";
}

test("every mutation names its refusal test in tests/architecture/refusals.ts, and nothing else does", () => {
  expect(mutations.length).toBeGreaterThan(30);
  expect(Object.keys(REFUSALS).sort()).toEqual(mutations);
});

test("no mutation is made in another way, where the list would not see it, but those that files are written by", () => {
  const made = sourceFiles("lib").flatMap(({ file, code }) =>
    [...code.matchAll(/\bdefineAction[<(]/g)].map(() => file),
  );
  const elsewhere = made.filter((file) => file !== "lib/server/action.ts").length - mutations.length;
  expect(elsewhere).toBe(WRITERS_OF_FILES.length);
  for (const file of WRITERS_OF_FILES) expect(made).toContain(file);
});

test.each(Object.entries(REFUSALS))("the test that %s is refused is there and expects it", (_mutation, named) => {
  const body = bodyOf(integration.get(`tests/integration/${named.file}`) ?? "", named.test);
  expect(body, `one test "${named.test}" in ${named.file}`).not.toBeNull();
  expect(body).toMatch(REFUSED);
});

describe("the check itself", () => {
  const code = [
    'test.each([["a"]])("%s may not", async () => {',
    '  expect(await act()).toEqual({ ok: false, code: "refused" });',
    "});",
    'test("may", async () => {',
    "  expect(await act()).toEqual({ ok: true });",
    "});",
    'const other = "no test";',
  ].join("\n");

  test("reads a test up to the next one", () => {
    expect(bodyOf(code, "%s may not")).toMatch(REFUSED);
    expect(bodyOf(code, "may")).not.toMatch(REFUSED);
    expect('action: "access.refused"').not.toMatch(REFUSED);
  });

  test("finds no test under another title, under that of several, or where no test is called", () => {
    expect(bodyOf(code, "may not")).toBeNull();
    expect(bodyOf(code + code, "may")).toBeNull();
    expect(bodyOf(code, "no test")).toBeNull();
  });
});
