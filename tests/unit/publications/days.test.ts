import { describe, expect, test } from "vitest";
import { datedPath, hrefOn, isDated } from "@/lib/features/publications/links";
import { readDay } from "@/lib/features/publications/past-day";
import type { Published } from "@/lib/features/publications/queries";
import { dayReaching } from "@/lib/features/publications/reach";

describe("the day of an address", () => {
  test.each(["2023-08-31", " 2023-08-31 ", "31/08/2023", "31-8-2023", "31.08.2023", "31%2F08%2F2023"])(
    "%s is 31/08/2023",
    (text) => expect(readDay(text)).toBe("2023-08-31"),
  );

  test.each([
    "",
    "hôm qua",
    "2023-02-30",
    "30/02/2023",
    "2023-13-01",
    "08/31/2023",
    "2023-8-31",
    "31/08/23",
    "%",
    "%E0",
  ])("%s is no day", (text) => expect(readDay(text)).toBeNull());

  test("a leap day is a day", () => expect(readDay("29/2/2024")).toBe("2024-02-29"));
});

describe("links", () => {
  test("keep to the day that is read, before an anchor and after what is asked already", () => {
    expect(hrefOn("/", "2023-08-31")).toBe("/?tai-ngay=2023-08-31");
    expect(hrefOn("/xa/19003#tc-5", "2023-08-31")).toBe("/xa/19003?tai-ngay=2023-08-31#tc-5");
    expect(hrefOn("/muc-tieu?nam=2023", "2023-08-31")).toBe("/muc-tieu?nam=2023&tai-ngay=2023-08-31");
    expect(hrefOn("/xa/19003", null)).toBe("/xa/19003");
  });

  test("to pages that have no past stay as they are", () => {
    for (const path of ["/dang-nhap", "/cac-ban-cong-bo", "/xanh", "/tien-do/hien-nay"]) {
      expect(isDated(path), path).toBe(false);
      expect(hrefOn(path, "2023-08-31")).toBe(path);
    }
  });

  test("an address from outside leads nowhere but to pages that have a past", () => {
    expect(datedPath("/xa/19003")).toBe("/xa/19003");
    for (const path of ["//xa.example", "https://xa.example/", "javascript:alert(1)", "", "/lam-viec"]) {
      expect(datedPath(path)).toBe("/");
    }
  });
});

describe("which day reaches a publication", () => {
  const published = (number: number, publicOn: string): Published => {
    const publicFrom = new Date(`${publicOn}T09:00:00+07:00`);
    return { number, asOf: publicOn, approvedOn: publicOn, publicOn, publicFrom, cutOff: publicFrom };
  };

  test("the latest is the present, one covered by a later one of its day has none, the others have theirs", () => {
    const list = [
      published(4, "2023-09-06"),
      published(3, "2023-08-03"),
      published(2, "2023-08-03"),
      published(1, "2023-02-02"),
    ];
    expect(list.map((_, index) => dayReaching(list, index))).toEqual([null, "2023-08-03", undefined, "2023-02-02"]);
    expect(dayReaching(list, 9)).toBeUndefined();
  });
});
