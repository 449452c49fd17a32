import { addDays, daysBetween } from "./date";

/** Monday to Friday, unless the day is a public holiday. */
export function isWorkingDay(isoDay: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${isoDay}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(isoDay);
}

/** How many working days lie after one ISO day up to and with another; 0 where the second is not later. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  let count = 0;
  for (let day = 1; day <= daysBetween(from, to); day++) if (isWorkingDay(addDays(from, day), holidays)) count += 1;
  return count;
}

/** The latest ISO day such that more than `count` working days have passed from it to `to`: waiting since then is too long. */
export function latestOverdue(to: string, count: number, holidays: ReadonlySet<string>): string {
  let day = to;
  for (let passed = 0; passed <= count; day = addDays(day, -1)) if (isWorkingDay(day, holidays)) passed += 1;
  return day;
}
