import { describe, expect, test } from "vitest";
import { UnitDirectory } from "../../../lib/imports/units";
import { UnitsByDay } from "../../../lib/imports/units-by-day";
import { UNITS } from "./books";

const units = new UnitDirectory(UNITS);
const codeOf = (text: string) => units.resolve(text).unit?.code;

describe("a unit is found by", () => {
  test.each([
    ["19003", "19003"],
    ["Cao Quảng", "19003"],
    ["CAO QUẢNG", "19003"],
    ["cao quang", "19003"],
    ["xã Cao Quảng", "19003"],
    ["Xã Cao Quảng (Tuyên Hóa)", "19003"],
    ["Cao Quảng - huyện Tuyên Hoá", "19003"],
    ["Lâm Hoá", "18967"],
    ["Quang Phú", "18883"],
    ["Quảng Phú", "19021"],
    ["Quang Phu, Quảng Trạch", "19021"],
    ["Quang Phu, TP Đồng Hới", "18883"],
    ["Quảng Tiên", "19069"],
    ["Quảng Tiến", "19039"],
    ["xã Minh Hóa", "18931"],
    ["huyện Minh Hóa", "452"],
    ["phường Đồng Sơn", "18871"],
  ])("“%s”", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test("marks typed in parts, as some keyboards do", () => {
    expect(codeOf("Cao Quảng".normalize("NFD"))).toBe("19003");
  });
});

describe("a name is not guessed:", () => {
  test.each([
    ["Quang Phu", "xã Quang Phú (mã 18883, Đồng Hới); xã Quảng Phú (mã 19021, Quảng Trạch)"],
    ["xã quang tien", "xã Quảng Tiến (mã 19039, Quảng Trạch); xã Quảng Tiên (mã 19069, Ba Đồn)"],
    ["Minh Hóa", "xã Minh Hóa (mã 18931, Minh Hóa); huyện Minh Hóa (mã 452)"],
    ["Minh Hoá", "xã Minh Hóa (mã 18931, Minh Hóa); huyện Minh Hóa (mã 452)"],
  ])("“%s” lists its candidates", (text, candidates) => {
    expect(units.resolve(text).problem).toBe(
      `“${text}” có thể là: ${candidates}. Hãy ghi mã đơn vị hoặc tên đầy đủ kèm huyện`,
    );
  });

  test.each([
    ["Cao Quản", "không có đơn vị “Cao Quản”; có phải: xã Cao Quảng (mã 19003, Tuyên Hóa)?"],
    ["Hà Nội", "không có đơn vị “Hà Nội”; hãy ghi mã hoặc tên đúng của đơn vị"],
    ["99999", "không có đơn vị mang mã 99999 vào ngày đang xét"],
    ["phường Cao Quảng", "không có đơn vị “phường Cao Quảng”; có phải: xã Cao Quảng (mã 19003, Tuyên Hóa)?"],
    ["Cao Quảng, Lệ Thủy", "không có đơn vị “Cao Quảng, Lệ Thủy”; có phải: xã Cao Quảng (mã 19003, Tuyên Hóa)?"],
  ])("“%s”", (text, problem) => {
    expect(units.resolve(text).problem).toBe(problem);
  });
});

test("a code is that of its day", () => {
  const named = (name: string, from: string, to: string | null) => ({
    key: name,
    code: "19198",
    name,
    kind: "commune",
    district: "Bố Trạch",
    from,
    to,
  });
  const byDay = new UnitsByDay([named("Lý Trạch", "2020-02-01", "2024-11-30"), named("Lý Nam", "2024-12-01", null)]);
  expect(byDay.on("2022-12-31").resolve("19198").unit?.name).toBe("Lý Trạch");
  expect(byDay.on("2024-12-01").resolve("19198").unit?.name).toBe("Lý Nam");
  expect(byDay.on("2019-12-31").resolve("19198").problem).toContain("không có đơn vị mang mã 19198");
});
