import { describe, expect, test } from "vitest";
import { regionDays, regionSince } from "@/lib/features/regions/words";

const NATIONAL = "Quảng Bình thuộc vùng Bắc Trung Bộ (QĐ 318/QĐ-TTg ngày 08/03/2022)";

describe("since when a region holds", () => {
  test.each([
    ["2020-02-01", NATIONAL, "từ khi lập danh mục xã"],
    ["2020-02-01", "QĐ 318/QĐ-TTg ngày 8/3/2022", "từ khi lập danh mục xã"],
    ["2020-02-01", "chưa đối chiếu", "từ khi lập danh mục xã"],
    ["2020-02-01", "QĐ 12/QĐ-UBND ngày 15/01/2020", "từ 01/02/2020"],
    ["2020-02-01", "QĐ 12/QĐ-UBND ngày 01/02/2020", "từ 01/02/2020"],
    ["2022-01-01", NATIONAL, "từ 01/01/2022"],
    ["2024-12-01", "chưa đối chiếu", "từ 01/12/2024"],
  ])("from %s by “%s”: %s", (from, document, words) => {
    expect(regionSince({ from, document })).toBe(words);
  });

  test("the last day stays a day", () => {
    const row = { from: "2020-02-01", to: "2022-12-31", document: NATIONAL };
    expect(regionDays(row)).toBe("từ khi lập danh mục xã đến hết 31/12/2022");
    expect(regionDays({ ...row, to: null })).toBe("từ khi lập danh mục xã");
  });
});
