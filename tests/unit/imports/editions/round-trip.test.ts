import { readFileSync } from "node:fs";
import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../../../lib/criteria/hash";
import { shippedEdition, shippedEditions } from "../../../../lib/criteria/registry";
import type { HashedEdition } from "../../../../lib/engine";
import { buildEditionWorkbook } from "../../../../lib/imports/editions/build";
import { readEditionWorkbook } from "../../../../lib/imports/editions/read";
import { TABLES } from "../../../../lib/imports/editions/sheets";
import { TEN_CRITERIA } from "../../../fixtures/editions/ten-criteria";
import { mutated } from "../../criteria/mutated";
import { RUN } from "../../engine/world";
import { sheetsOf } from "../books";

async function roundTrip({ edition, hash }: HashedEdition): Promise<void> {
  const read = readEditionWorkbook(await sheetsOf(buildEditionWorkbook(edition, hash)));
  expect(read.problems).toEqual([]);
  expect(read.edition).toEqual(edition);
  expect(contentHash(read.edition)).toBe(hash);
  expect({ base: read.base, newMeasures: read.newMeasures }).toEqual({
    base: { label: edition.edition, hash },
    newMeasures: [],
  });
}

test.each([...shippedEditions(), TEN_CRITERIA].map((law) => [law.edition.set, law] as const))(
  "%s comes back from its workbook as it went in",
  (_, law) => roundTrip(law),
);

test("the workbook beside the invented set is its workbook", async () => {
  const sheets = await sheetsOf(readFileSync("tests/fixtures/editions/ten-criteria.xlsx"));
  expect(contentHash(readEditionWorkbook(sheets).edition)).toBe(TEN_CRITERIA.hash);
});

describe("whatever the office writes comes back as it went in", () => {
  const garden = shippedEdition("vuon-mau-ntm")?.edition;
  const runs = { ...RUN, numRuns: Math.ceil(RUN.numRuns / 2) };

  test("changes of a set of every shape", () =>
    fc.assert(fc.asyncProperty(mutated(TEN_CRITERIA.edition), roundTrip), runs));

  test("many changes of a small set", () => {
    if (garden === undefined) throw new Error("No set of gardens");
    return fc.assert(fc.asyncProperty(mutated(garden, 30), roundTrip), runs);
  });
});

test("headers stay in view, every cell is text, words are offered, long text is broken into lines", () => {
  const zip = CFB.read(buildEditionWorkbook(TEN_CRITERIA.edition, TEN_CRITERIA.hash), { type: "buffer" });
  const part = (path: string) => Buffer.from(CFB.find(zip, path)?.content as Uint8Array).toString();
  const levels = part("/xl/worksheets/sheet5.xml");
  expect(levels).toContain('<pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/>');
  expect(levels.match(/<dataValidation /g)).toHaveLength(
    TABLES.levels.columns.filter(({ holds }) => holds === "word" || holds === "yes").length,
  );
  expect(levels).toMatch(/<formula1>'Hướng dẫn'!\$[A-Z]+\$2:\$[A-Z]+\$\d+<\/formula1>/);
  expect(levels).toMatch(/<\/sheetData><autoFilter [^>]*\/><dataValidations /);
  expect(levels).not.toMatch(/<c [^>]*t="n"|<f>/);
  expect(part("/xl/styles.xml")).toContain('<alignment vertical="top" wrapText="1"/>');
});
