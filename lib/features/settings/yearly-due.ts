import type { Db } from "../../server/db";
import { settingOf } from "./queries";
import type { SettingValue } from "./schema";

/** The year whose yearly figures must be there on a day, and the last day for them. */
export type YearlyDue = { year: number; by: string };

/** By `month` and `day` of the following year a yearly figure is there. */
export function yearlyDueOn(today: string, { month, day }: SettingValue<"yearly-due">): YearlyDue {
  const thisYear = Number(today.slice(0, 4));
  const dayIn = (year: number) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const year = today > dayIn(thisYear) ? thisYear - 1 : thisYear - 2;
  return { year, by: dayIn(year + 1) };
}

/** What the setting says is due on a day. */
export async function yearlyDueBy(db: Db, today: string): Promise<YearlyDue> {
  return yearlyDueOn(today, await settingOf(db, "yearly-due"));
}
