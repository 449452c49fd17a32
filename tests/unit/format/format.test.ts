import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, endOfDay, formatDate, formatInstant, isIsoDate } from "@/lib/format/date";
import { fold, slug } from "@/lib/format/fold";
import { exactNumber, formatNumber, formatQuantity, formatRange } from "@/lib/format/number";
import { tidyLine, tidyText } from "@/lib/format/tidy";

describe("numbers as people here write them", () => {
  test.each([
    [0, "0"],
    [41.5, "41,5"],
    [1234.5, "1.234,5"],
    [1_234_567.891, "1.234.567,891"],
    [-3.05, "-3,05"],
    [0.1 + 0.2, "0,3"],
    [999.9996, "1.000"],
  ])("%d → %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [1234.5678, "1234,5678"],
    [-95.1234, "-95,1234"],
    [1e-7, "0,0000001"],
    [1.5e21, "1500000000000000000000"],
    [1.234e2, "123,4"],
  ])("%d with all its digits: %s", (value, text) => {
    expect(exactNumber(value)).toBe(text);
  });

  test("all digits read back to the very number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(exactNumber(value)).toMatch(/^-?\d+(,\d+)?$/);
        expect(Number(exactNumber(value).replace(",", ".")) + 0).toBe(value + 0);
      }),
    );
  });

  test("units and ranges", () => {
    expect(formatQuantity(98.5, "%")).toBe("98,5\u202f%");
    expect(formatQuantity(39, "triệu đồng/người/năm")).toBe("39 triệu đồng/người/năm");
    expect(formatRange(13, 16)).toBe("từ 13 đến 16");
    expect(formatRange(19, 19)).toBe("19");
  });
});

describe("days of the province", () => {
  test("a day begins at 00:00 in Quảng Bình, seven hours before it does at Greenwich", () => {
    expect(dayOf(new Date("2023-09-05T17:00:00Z"))).toBe("2023-09-06");
    expect(dayOf(new Date("2023-09-05T16:59:59Z"))).toBe("2023-09-05");
    expect(endOfDay("2023-09-05").toISOString()).toBe("2023-09-05T16:59:59.999Z");
    expect(formatInstant(new Date("2023-09-06T03:14:00Z"))).toBe("10:14 ngày 06/09/2023");
    expect(formatDate("2023-09-06")).toBe("06/09/2023");
  });

  test("counting and moving days", () => {
    expect(daysBetween("2023-09-06", "2023-12-31")).toBe(116);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  });

  test.each(["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "06/09/2023", "2023-04-31", ""])(
    "%s is no day",
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );
  test.each(["2024-02-29", "2000-02-29", "2023-12-31"])("%s is a day", (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
});

describe("text in its one form", () => {
  test("one space for every kind of space, nothing invisible, letters in one form", () => {
    expect(tidyLine(" Cao\u00a0\u200bQuảng\t\n ")).toBe("Cao Quảng");
    expect(tidyText("\r\n một \r\n\u2028hai\u00ad  ba\n")).toBe("một\n\nhai ba");
    expect(tidyText("a\u0301\ud800")).toBe("á");
  });

  test("tidying again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(tidyLine(tidyText(text))).toBe(tidyLine(text));
      }),
    );
  });
});

test("names are compared without marks, đ as d", () => {
  expect(fold("Đồng Hới")).toBe("dong hoi");
  expect(slug("Nông trường Lệ Ninh")).toBe("nong-truong-le-ninh");
});
