import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../lib/format/number";
import { parseConclusion } from "../../../lib/imports/values/conclusion";
import { parseDay } from "../../../lib/imports/values/date";
import { parseFigure } from "../../../lib/imports/values/number";
import { parseYear } from "../../../lib/imports/values/year";
import type { Cell, CellContent } from "../../../lib/imports/workbook/cells";

const at = { sheet: "Trang", row: 5, column: 2, ref: "B5" };
const cell = (content: CellContent): Cell => ({ ...at, ...content });
const text = (words: string) => cell({ type: "text", text: words });
const number = (value: number, format = "General", shown = String(value)) =>
  cell({ type: "number", value, shown, format });
const INCOME = "triệu đồng/người/năm";

describe("a figure in text", () => {
  test.each([
    ["41,5", INCOME, 41.5],
    ["41.5", INCOME, 41.5],
    ["41,5 triệu đồng", INCOME, 41.5],
    ["41,5 Triệu đồng/người/năm", INCOME, 41.5],
    ["41,5trđ", INCOME, 41.5],
    ["1.234,5", "", 1234.5],
    ["1,234.5", "", 1234.5],
    ["1.234.567", "", 1_234_567],
    ["1 234,5", "", 1234.5],
    ["1,234", "", 1.234],
    ["0.125", "", 0.125],
    ["-3", "", -3],
    ["92 %", "%", 92],
    ["92,5%", "%", 92.5],
    ["92", "%", 92],
    ["4 m2/người", "m²/người", 4],
  ])("“%s” in %s is %d", (words, unit, value) => {
    expect(parseFigure(text(words), unit)).toEqual({ value });
  });

  test.each([
    ["1.234", "", "“1.234” có thể hiểu là 1234 hoặc 1,234; hãy ghi rõ một trong hai"],
    ["12.34.56", "", "không đọc được số “12.34.56”; ví dụ cách ghi đúng: 1.234,5"],
    ["1.23,45,6", "", "không đọc được số “1.23,45,6”; ví dụ cách ghi đúng: 1.234,5"],
    ["41,5 nghìn đồng", INCOME, "“41,5 nghìn đồng”: đơn vị tính phải là triệu đồng/người/năm"],
    ["3 trường", "", "“3 trường”: chỉ ghi số, không ghi “trường”"],
    ["≥ 95", "%", "“≥ 95” không phải số"],
    ["95-97", "%", "“95-97”: đơn vị tính phải là %"],
    ["chưa có", "%", "“chưa có” không phải số"],
    ["=1+1", "", "“=1+1” không phải số"],
  ])("“%s” in %s is a problem", (words, unit, problem) => {
    expect(parseFigure(text(words), unit)).toEqual({ problem });
  });

  test("what the portal writes is read back, where it is not ambiguous", () => {
    const figures = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);
    fc.assert(
      fc.property(figures, (value) => {
        const { value: read, problem } = parseFigure(text(formatNumber(value)), "");
        expect(problem !== undefined || read === value).toBe(true);
        if (problem !== undefined) expect(formatNumber(value)).toMatch(/^[1-9]\d{0,2}\.\d{3}$/);
      }),
    );
  });
});

describe("a figure in a number cell", () => {
  test("is itself; formatted as a percentage it is what is shown", () => {
    expect(parseFigure(number(41.5), INCOME)).toEqual({ value: 41.5 });
    expect(parseFigure(number(0.92, "0%", "92%"), "%")).toEqual({ value: 92 });
    expect(parseFigure(number(0.575, "0.0%", "57.5%"), "%")).toEqual({ value: 57.5 });
    expect(parseFigure(number(92), "%")).toEqual({ value: 92 });
  });

  test("of at most one per cent is taken, with a warning", () => {
    const { value, warning } = parseFigure(number(0.92), "%") as { value: number; warning: string };
    expect(value).toBe(0.92);
    expect(warning).toBe("được hiểu là 0,92 %; nếu ý là 92 % thì ghi đủ số phần trăm");
  });

  test.each([
    [
      number(0.92, "0%", "92%"),
      INCOME,
      "ô đang ở dạng phần trăm (92%) trong khi số liệu tính bằng triệu đồng/người/năm",
    ],
    [
      cell({ type: "date", date: "1905-07-14", serial: 2022, shown: "14/07/1905" }),
      "%",
      "ô đang ở dạng ngày (14/07/1905)",
    ],
    [cell({ type: "boolean", value: true }), "%", "“TRUE” không phải số"],
    [cell({ type: "error", error: "#DIV/0!" }), "%", "ô báo lỗi #DIV/0! (chia cho 0)"],
    [cell({ type: "error", error: "FORMULA" }), "%", "công thức chưa có kết quả"],
  ])("%j is a problem", (given, unit, problem) => {
    expect(parseFigure(given, unit).problem).toContain(problem);
  });
});

describe("a day", () => {
  test.each([
    "31/12/2022",
    "31.12.2022",
    "31-12-2022",
    "2022-12-31",
    "2022-12-31 00:00:00",
    "ngày 31/12/2022",
    "31 tháng 12 năm 2022",
  ])("“%s”", (words) => expect(parseDay(text(words))).toEqual({ value: "2022-12-31" }));

  test("from a date cell and from a serial number", () => {
    expect(parseDay(cell({ type: "date", date: "2022-12-31", serial: 44926, shown: "" }))).toEqual({
      value: "2022-12-31",
    });
    expect(parseDay(number(44926))).toEqual({ value: "2022-12-31" });
  });

  test.each([
    [text("12/31/2022"), "“12/31/2022”: không có tháng 31; hãy ghi ngày/tháng/năm"],
    [text("30/02/2022"), "“30/02/2022”: không có ngày này trong lịch"],
    [text("31/12/22"), "“31/12/22” không phải ngày"],
    [text("Dec 2022"), "“Dec 2022” không phải ngày"],
    [text("cuối năm"), "“cuối năm” không phải ngày"],
    [number(2022), "“2022” không phải ngày"],
    [text("31/12/1022"), "nằm ngoài khoảng 1990–2100"],
    [cell({ type: "blank" }), "thiếu ngày"],
    [cell({ type: "error", error: "#REF!" }), "ô báo lỗi #REF!"],
  ])("%j is a problem", (given, problem) => {
    expect(parseDay(given).problem).toContain(problem);
  });
});

test("a year is four digits", () => {
  expect(parseYear(number(2022))).toEqual({ value: 2022 });
  expect(parseYear(text("năm 2022"))).toEqual({ value: 2022 });
  for (const given of [number(22), number(2022.5), text("2022-2023"), cell({ type: "blank" })]) {
    expect(parseYear(given).problem).toContain("không phải năm");
  }
});

describe("a conclusion", () => {
  test.each(["đạt", "Đạt", "ĐẠT ", "dat", "Đ", "x", "X"])("“%s” is met", (words) => {
    expect(parseConclusion(text(words))).toEqual({ value: "met" });
  });

  test.each(["chưa đạt", "Chưa Đạt", "chua dat", "không đạt", "KHÔNG ĐẠT", "CĐ", "kđ"])("“%s” is not met", (words) => {
    expect(parseConclusion(text(words))).toEqual({ value: "not_met" });
  });

  test("“không xét” comes with its reason", () => {
    expect(parseConclusion(text("Không xét: không có làng nghề"))).toEqual({
      value: { notApplicable: "không có làng nghề" },
    });
    expect(parseConclusion(text("không xét"), "không có chợ")).toEqual({ value: { notApplicable: "không có chợ" } });
    expect(parseConclusion(text("không xét")).problem).toContain("phải kèm lý do");
  });

  test.each([text("đạt?"), text("gần đạt"), text("đạt 15/19"), number(1), cell({ type: "boolean", value: true })])(
    "%j is a problem that says what is accepted",
    (given) => expect(parseConclusion(given).problem).toContain("chỉ nhận: đạt (hoặc Đ, x)"),
  );
});
