import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../lib/imports/workbook/limits";
import { openWorkbook } from "../../../lib/imports/workbook/open";
import { slimSheet } from "../../../lib/imports/workbook/sheet-xml";
import { bookOf, sheetsOf } from "./books";
import { partsOfBook, rawBook, zipOf } from "./zips";

describe("is bounded", () => {
  test("links, columns and formats over everything cost nothing", async () => {
    const started = performance.now();
    const bytes = rawBook('<row r="1"><c r="A1"><v>1</v></c></row>', {
      before: '<cols><col min="1" max="4294967295" hidden="1"/></cols>',
      after:
        '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>',
    });
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.row(1)).toHaveLength(1);
    expect(sheet?.mergeAt(500_000, 77)).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("a hundred thousand blank rows are no rows", async () => {
    const blank = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join(
      "",
    );
    const bytes = rawBook(`<row r="1"><c r="A1"><v>1</v></c></row>${blank}`);
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rowNumbers()).toEqual([1]);
  });

  test.each([
    ["cells", { cells: LIMITS.cells }, "quá nhiều ô (hơn 500.000)"],
    ["rows", { rows: LIMITS.rows }, "quá nhiều dòng (hơn 200.000)"],
    ["merged areas", { merges: LIMITS.mergedAreas }, "quá nhiều vùng gộp ô (hơn 5.000)"],
  ])("one more of %s than the bound of the whole file", (_, counted, text) => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const part = `<worksheet><sheetData>${row}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`;
    const count = { rows: 0, cells: 0, merges: 0, ...counted };
    expect(() => slimSheet(Buffer.from(part), count)).toThrow(text);
  });
});

describe("whatever the bytes are, the answer is sheets or a refusal", () => {
  const whole = bookOf(
    {
      Trang: [
        ["Đơn vị", "TC1"],
        ["Cao Quảng", "đạt"],
        [{ t: "n", v: 1, f: "1" }, 2],
      ],
    },
    ["A1:B1"],
  );
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) });

  test("bytes of the file changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at % bytes.length] = to;
        const { sheets, refusal } = await openWorkbook(bytes, "a.xlsx");
        expect(sheets === undefined).toBe(refusal !== undefined);
      }),
      { numRuns: 150 },
    );
  });

  test("pieces of the XML of each part moved", async () => {
    const parts = partsOfBook({
      rows: '<row r="1"><c r="A1" s="1"><f>1</f><v>44926</v></c><c r="B1" t="s"><v>9</v></c></row>',
    });
    const move = fc.record({ part: fc.nat(parts.length - 1), from: fc.nat(300), length: fc.nat(40), to: fc.nat(300) });
    await fc.assert(
      fc.asyncProperty(move, async ({ part, from, length, to }) => {
        const moved = parts.map((one, index) => {
          const xml = String(one.content);
          const piece = xml.slice(from, from + length);
          const rest = xml.slice(0, from) + xml.slice(from + length);
          return index === part ? { ...one, content: rest.slice(0, to) + piece + rest.slice(to) } : one;
        });
        const { sheets, refusal } = await openWorkbook(zipOf(moved), "a.xlsx");
        expect(sheets === undefined).toBe(refusal !== undefined);
      }),
      { numRuns: 200 },
    );
  });
});
