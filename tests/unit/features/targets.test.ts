import { describe, expect, test } from "vitest";
import { yearCsv } from "@/lib/features/targets/csv";
import { entryRows } from "@/lib/features/targets/rows";
import { readYear } from "@/lib/features/targets/year";
import { yearFixture } from "../components/fixtures/targets";
import { readCsv } from "./read-csv";

const view = yearFixture();

test("units without a name share a row, named ones never", () => {
  const communes = view.bars[0]?.entries ?? [];
  expect(entryRows([...communes, ...communes.slice(2)]).map(({ name, count }) => [name, count])).toEqual([
    ["Xã Cao Quảng", 1],
    ["Xã Quảng Lưu", 1],
    ["Chưa xác định tên", 2],
  ]);
  expect(view.bars[1]?.rows).toMatchObject([{ count: 87 }]);
});

test.each([
  ["2023", 2023],
  ["023", null],
  ["2023x", null],
  ["nam-nay", null],
])("the year of an address: %s", (text, year) => {
  expect(readYear(text)).toBe(year);
});

describe("the CSV", () => {
  const rows = readCsv(yearCsv(view));
  const of = (line: string, kind: string) =>
    rows.filter((row) => row["Dòng (cộng hoặc đơn vị)"] === line && row["Mục tiêu"] === kind);

  test("has for each kind a line of sums that its lines of units add up to", () => {
    for (const bar of view.bars) {
      const [sums] = of("cộng", bar.name);
      for (const column of ["Số đơn vị", "Số hoàn thành tiêu chí", "Số đã công nhận", "Số đã đến hạn cam kết"]) {
        const added = of("đơn vị", bar.name).reduce((sum, row) => sum + Number(row[column]), 0);
        expect(added, `${bar.name}: ${column}`).toBe(Number(sums?.[column]));
      }
      expect(sums?.["Mục tiêu năm (số đơn vị, chỉ ở dòng cộng)"]).toBe(String(bar.planned));
    }
  });

  test("names the commune by its code and gives each day apart, and never by how many days somebody is late", () => {
    expect(of("đơn vị", "Xã đạt chuẩn nông thôn mới")[1]).toMatchObject({
      "Đơn vị": "Xã Quảng Lưu",
      "Mã xã": "19030",
      "Thời hạn cam kết": "2023-08-27",
      "Ngày hoàn thành tiêu chí": "2023-08-26",
      "Ngày công nhận": "",
    });
    expect(yearCsv(view)).not.toMatch(/chậm|quá hạn/);
  });
});
