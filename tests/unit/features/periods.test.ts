import fc from "fast-check";
import { expect, test } from "vitest";
import { type LockablePeriod, lockFor, lockInWords, lockOfPeriod } from "@/lib/features/periods/lock";
import { ruleDays } from "@/lib/features/periods/rule";
import { yearlyDueOn } from "@/lib/features/settings/yearly-due";
import { gapsOf } from "@/lib/features/work/gaps/gaps";
import { addDays, daysBetween } from "@/lib/format/date";

test("periods by the rule: month 15 to 14, six months to 14/6, year to 14/12", () => {
  expect(ruleDays("month", 2023, 9)).toEqual({ name: "Tháng 9 năm 2023", from: "2023-08-15", to: "2023-09-14" });
  expect(ruleDays("month", 2024, 1)).toMatchObject({ from: "2023-12-15", to: "2024-01-14" });
  expect(ruleDays("six_months", 2023, 0)).toMatchObject({ from: "2022-12-15", to: "2023-06-14" });
  expect(ruleDays("year", 2023, 0)).toMatchObject({ from: "2022-12-15", to: "2023-12-14" });
});

test("the twelve months follow each other without a gap and fill the year of the rule", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2017, max: 2090 }), (year) => {
      const months = Array.from({ length: 12 }, (_, index) => ruleDays("month", year, index + 1));
      for (const [index, month] of months.slice(1).entries())
        expect(month.from).toBe(addDays(months[index]?.to ?? "", 1));
      const whole = ruleDays("year", year, 0);
      expect([months[0]?.from, months[11]?.to]).toEqual([whole.from, whole.to]);
      expect(daysBetween(whole.from, whole.to)).toBeGreaterThanOrEqual(364);
    }),
  );
});

const august: LockablePeriod = {
  id: "p",
  name: "Tháng 8",
  from: "2023-07-15",
  to: "2023-08-14",
  locked: null,
  openings: [],
};
const at = (measuredOn: string) => ({ unitKey: "xa", measuredOn });

test("a period locks by itself the day after its days have passed, for the days inside it only", () => {
  expect(lockOfPeriod(august, "2023-08-24", 10)).toBeNull();
  expect(lockOfPeriod(august, "2023-08-25", 10)?.since).toBe("2023-08-25");
  const now = { today: "2023-09-06", days: 10 };
  expect(["2023-07-14", "2023-08-15"].map((day) => lockFor([august], at(day), now))).toEqual([null, null]);
  expect(["2023-07-15", "2023-08-14"].map((day) => lockFor([august], at(day), now)?.period)).toEqual([
    "Tháng 8",
    "Tháng 8",
  ]);
});

test("by hand it is locked at once, and says why, by whom, since when and how to ask", () => {
  const locked = {
    ...august,
    to: "2023-09-14",
    locked: { on: "2023-09-05", by: "Cán bộ A", reason: "đã chốt báo cáo" },
  };
  const lock = lockFor([locked], at("2023-09-04"), { today: "2023-09-06", days: 10 });
  const words = lock === null ? "" : lockInWords(lock);
  for (const part of ["đã chốt báo cáo", "Cán bộ A", "05/09/2023", "đề nghị mở khóa"]) expect(words).toContain(part);
});

test("an opening lifts the lock for its unit until its day, and no other lock", () => {
  const open = { ...august, openings: [{ unitKey: "xa", until: "2023-09-10" }] };
  expect(lockFor([open], at("2023-08-01"), { today: "2023-09-10", days: 10 })).toBeNull();
  expect(lockFor([open], at("2023-08-01"), { today: "2023-09-11", days: 10 })).not.toBeNull();
  expect(
    lockFor([open], { unitKey: "khac", measuredOn: "2023-08-01" }, { today: "2023-09-06", days: 10 }),
  ).not.toBeNull();
  const other = { ...august, id: "q", name: "Quý", openings: [] };
  expect(lockFor([open, other], at("2023-08-01"), { today: "2023-09-06", days: 10 })?.period).toBe("Quý");
});

test("the year whose yearly figures must be there turns on the day after the due day", () => {
  const due = { month: 3, day: 31 };
  expect(yearlyDueOn("2023-03-31", due)).toEqual({ year: 2021, by: "2022-03-31" });
  expect(yearlyDueOn("2023-04-01", due)).toEqual({ year: 2022, by: "2023-03-31" });
});

test("gaps: nothing known, or a yearly figure past due; what waits is no gap", () => {
  const indicator = (id: string, over: object) => ({
    id,
    name: id,
    verdict: "unknown",
    figure: null,
    concluded: null,
    measure: { yearly: false },
    ...over,
  });
  const indicators = [
    indicator("1", {}),
    indicator("2", {}),
    indicator("3", { verdict: "met", figure: { referenceYear: 2021 }, measure: { yearly: true } }),
    indicator("4", { verdict: "met", figure: { referenceYear: 2022 }, measure: { yearly: true } }),
    indicator("5", { verdict: "not_applicable" }),
    indicator("6", { verdict: "met", concluded: { referenceYear: 2020 } }),
  ];
  const standing = { criteria: [{ indicators }] } as unknown as Parameters<typeof gapsOf>[0];
  const found = gapsOf(standing, new Set(["2"]), { year: 2022, by: "2023-03-31" });
  expect(found.map(({ indicatorId, late }) => [indicatorId, late])).toEqual([
    ["1", false],
    ["3", true],
  ]);
  expect(found[1]?.why).toContain("31/03/2023");
});
