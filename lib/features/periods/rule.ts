import { addDays } from "../../format/date";

export const PERIOD_KINDS = ["month", "six_months", "year", "ad_hoc"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_WORDS: Record<PeriodKind, string> = {
  month: "định kỳ tháng",
  six_months: "định kỳ 6 tháng",
  year: "định kỳ năm",
  ad_hoc: "đột xuất",
};

export type PeriodDays = { name: string; from: string; to: string };

/**
 * The days of a regular period by NĐ 09/2019: a month from the 15th of the month before to the 14th, six months from 15/12
 * to 14/6, a year from 15/12 to 14/12.
 */
export function ruleDays(kind: Exclude<PeriodKind, "ad_hoc">, year: number, month: number): PeriodDays {
  const lastYear = `${year - 1}-12-15`;
  if (kind === "year") return { name: `Năm ${year}`, from: lastYear, to: `${year}-12-14` };
  if (kind === "six_months") return { name: `6 tháng đầu năm ${year}`, from: lastYear, to: `${year}-06-14` };
  const from = month === 1 ? lastYear : `${year}-${two(month - 1)}-15`;
  return { name: `Tháng ${month} năm ${year}`, from, to: `${year}-${two(month)}-14` };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Since when a period is locked by itself: the day after its last day and the days of the setting. */
export function locksItself(to: string, days: number): string {
  return addDays(to, days + 1);
}
