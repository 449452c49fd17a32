import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { tableOf, tableResponse } from "@/lib/reports/table";
import { xlsxOf } from "@/lib/reports/xlsx";

const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'];
const table = tableOf(
  { name: "bang", title: "Bảng thử", notes: ["Số liệu đến 06/09/2023.", "Nguồn: thử."] },
  [
    { header: "Xã", cell: (row: { name: string; met: number | null }) => row.name },
    { header: "Đạt", cell: (row: { name: string; met: number | null }) => row.met },
  ],
  [{ name: "Cao Quảng", met: 12.5 }, { name: "Lâm Hóa", met: null }, ...FORMULAS.map((name) => ({ name, met: -3 }))],
);

test("a workbook has its title and notes above the table, numbers as numbers, and reads back as it was", () => {
  const sheet = read(xlsxOf(table)).Sheets.Bảng;
  const rows = utils.sheet_to_json<(string | number)[]>(sheet ?? {}, { header: 1, blankrows: true });
  expect(rows.slice(0, 7)).toEqual([
    ["Bảng thử"],
    ["Số liệu đến 06/09/2023."],
    ["Nguồn: thử."],
    [],
    ["Xã", "Đạt"],
    ["Cao Quảng", 12.5],
    ["Lâm Hóa"],
  ]);
});

test("nothing in a workbook is a formula, whatever it begins with", () => {
  const sheet = read(xlsxOf(table), { cellFormula: true }).Sheets.Bảng ?? {};
  FORMULAS.forEach((text, at) => {
    expect(sheet[`A${8 + at}`]).toMatchObject({ t: "s", v: text });
    expect(sheet[`A${8 + at}`].f).toBeUndefined();
    expect(sheet[`B${8 + at}`]).toMatchObject({ t: "n", v: -3 });
  });
});

test("as CSV each row carries the notes, and formulas are put behind an apostrophe", async () => {
  const response = tableResponse(table, "csv");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const lines = (await response.text()).trim().split("\r\n");
  expect(lines[1]).toBe("Cao Quảng,12.5,Số liệu đến 06/09/2023. Nguồn: thử.");
  expect(lines[3]).toMatch(/^'=1\+1,-3,/);
});
