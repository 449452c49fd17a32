import { expect, test } from "vitest";
import { addDays } from "@/lib/format/date";
import { isWorkingDay, latestOverdue, workingDaysBetween } from "@/lib/format/working-days";

const HOLIDAYS = new Set(["2023-09-01", "2023-09-04"]);

test("Monday to Friday, but for public holidays", () => {
  expect(
    ["2023-09-01", "2023-09-02", "2023-09-03", "2023-09-04", "2023-09-05"].map((day) => isWorkingDay(day, HOLIDAYS)),
  ).toEqual([false, false, false, false, true]);
  expect(workingDaysBetween("2023-08-31", "2023-09-06", HOLIDAYS)).toBe(2);
  expect(workingDaysBetween("2023-09-06", "2023-08-31", HOLIDAYS)).toBe(0);
});

test("the latest overdue day is the last from which more than so many working days have passed", () => {
  for (const count of [1, 2, 5, 20]) {
    const day = latestOverdue("2023-09-06", count, HOLIDAYS);
    expect(workingDaysBetween(day, "2023-09-06", HOLIDAYS)).toBeGreaterThan(count);
    expect(workingDaysBetween(addDays(day, 1), "2023-09-06", HOLIDAYS)).toBeLessThanOrEqual(count);
  }
});
