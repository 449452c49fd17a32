import { describe, expect, test } from "vitest";
import type { CellContent } from "../../../lib/imports/workbook/cells";
import { bookOf, sheetsOf } from "./books";
import { rawBook } from "./zips";

async function firstRow(cells: string, rest = {}): Promise<CellContent[]> {
  const [sheet] = await sheetsOf(rawBook(`<row r="1">${cells}</row>`, rest));
  return (sheet?.row(1) ?? []).map(({ sheet: _, row: __, column: ___, ref: ____, ...content }) => content);
}

describe("cells", () => {
  test("text, number, boolean and blank", async () => {
    const bytes = bookOf({ Trang: [["  Cao\u00a0Quảng\n", 41.5, true, null, { t: "n", v: 0.92, z: "0%" }]] });
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.row(1)).toMatchObject([
      { type: "text", text: "Cao Quảng", ref: "A1" },
      { type: "number", value: 41.5, shown: "41.5" },
      { type: "boolean", value: true },
      { type: "number", value: 0.92, shown: "92%", format: "0%", ref: "E1", column: 5 },
    ]);
  });

  test("an error is an error, cached or not", async () => {
    const cells =
      '<c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="e"><f>1/0</f><v>#N/A</v></c><c r="C1"><f>1+2</f></c><c r="D1"><f t="shared" si="0"/></c><c r="E1" t="e"><f>1/0</f></c>';
    expect(await firstRow(cells)).toEqual([
      { type: "error", error: "#DIV/0!" },
      { type: "error", error: "#N/A" },
      { type: "error", error: "FORMULA" },
      { type: "error", error: "FORMULA" },
      { type: "error", error: "FORMULA" },
    ]);
  });

  test("the result that a formula was left with is its value, whatever kind of formula", async () => {
    const cells =
      '<c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>"đ"&amp;"ạt"</f><v>đạt</v></c><c r="C1"><f t="shared" si="0"/><v>0</v></c><c r="D1"><f t="array" ref="D1:XFD1048576">X</f><v>7</v></c>';
    expect(await firstRow(cells)).toMatchObject([{ value: 3 }, { text: "đạt" }, { value: 0 }, { value: 7 }]);
  });

  test("days by both systems, and the day that never was", async () => {
    const cells =
      '<c r="A1" s="1"><v>44926</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>61.75</v></c>';
    expect(await firstRow(cells)).toMatchObject([
      { type: "date", date: "2022-12-31", serial: 44926 },
      { type: "date", date: "1900-01-01" },
      { type: "number", value: 60 },
      { type: "date", date: "1900-03-01" },
    ]);
    const book = '<workbookPr date1904="1"/>';
    expect(await firstRow('<c r="A1" s="1"><v>43464</v></c>', { book })).toMatchObject([
      { type: "date", date: "2022-12-31" },
    ]);
  });

  test("text that looks like a formula stays text", async () => {
    const inline = '<c r="A1" t="inlineStr"><is><t>=HYPERLINK("http://x","đạt")</t></is></c>';
    expect(await firstRow(inline)).toEqual([{ type: "text", text: '=HYPERLINK("http://x","đạt")' }]);
  });

  test("prefixed tags, comments between them, cells without addresses", async () => {
    expect(await firstRow("<c><v>1</v></c><!-- <c><v>5</v></c> --><c><v>2</v></c>")).toMatchObject([
      { value: 1 },
      { value: 2 },
    ]);
  });
});

describe("sheets", () => {
  test("a merged area shows its value everywhere and keeps it in its first cell", async () => {
    const [sheet] = await sheetsOf(bookOf({ Trang: [["Huyện", "x"], [null, "y"], ["z"]] }, ["A1:A2"]));
    expect(sheet?.at(2, 1).type).toBe("blank");
    expect(sheet?.covering(2, 1)).toMatchObject({ text: "Huyện", ref: "A1" });
    expect(sheet?.seenRef(2, 1)).toBe("A1:A2");
    expect(sheet?.mergeAt(3, 1)).toBeNull();
  });

  test("what is hidden is known", async () => {
    const [shown, hidden] = await sheetsOf(bookOf({ A: [[1]], B: [[2]] }, [], ["B"]));
    expect([shown?.hidden, hidden?.hidden]).toEqual([false, true]);
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>';
    const [sheet] = await sheetsOf(
      rawBook(rows, { before: '<cols><col min="2" max="3" width="9" hidden="1"/></cols>' }),
    );
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
    expect(sheet?.hiddenColumns).toEqual([[2, 3]]);
  });
});
