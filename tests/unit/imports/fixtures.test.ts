import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readImport } from "../../../lib/imports/read-import";
import { LIMITS } from "../../../lib/imports/workbook/limits";
import { openWorkbook } from "../../../lib/imports/workbook/open";
import { contextFor, said } from "./books";

const FOLDER = "tests/fixtures/workbooks";
type Expected = { refusal: string; text: string } | { problems: string[]; warnings?: string[] };
const expected = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as Record<string, Expected>;
const files = readdirSync(FOLDER).filter((name) => /\.(xlsx|ods)$/.test(name));

async function foundIn(name: string): Promise<Expected> {
  const { sheets, refusal } = await openWorkbook(readFileSync(join(FOLDER, name)), name);
  if (refusal !== undefined) return { refusal: refusal.code, text: refusal.text };
  const { problems } = readImport(sheets, contextFor("xa-ntm-2021-2025"));
  const of = (severity: string) => said(problems.filter((problem) => problem.severity === severity));
  return { problems: of("error"), ...(of("warning").length > 0 && { warnings: of("warning") }) };
}

test("every workbook has its expected message, and every message its workbook", () => {
  expect(files.sort()).toEqual(Object.keys(expected).sort());
});

describe("says of a workbook that is not what it claims, or wrong, what and where", () => {
  test.each(files)("%s", async (name) => {
    const found = await foundIn(name);
    expect(found).toEqual(expected[name]);
    if ("refusal" in found) expect(found.text).toMatch(/Hãy .*\.$/);
    else expect(found.problems.length + (found.warnings?.length ?? 0)).toBeGreaterThan(0);
  });
});

test("a file beyond the bound is refused before anything of it is read", async () => {
  const bytes = Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(LIMITS.fileBytes)]);
  const { refusal } = await openWorkbook(bytes, "so-lieu.xlsx");
  expect(refusal).toMatchObject({ code: "too_large", text: expect.stringContaining("Tệp lớn hơn 10 MB. Hãy") });
});
