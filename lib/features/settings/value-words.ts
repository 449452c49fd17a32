import { formatDate } from "../../format/date";
import { groupBy } from "../../format/group";
import { exactNumber } from "../../format/number";
import { CHAIN_STEP_WORDS, CHAIN_STEPS } from "./chain-steps";
import type { SettingKey, SettingValue } from "./schema";

/** Names of measures by their keys. */
export type Names = ReadonlyMap<string, string>;
type Lines<Key extends SettingKey> = (value: SettingValue<Key>, names: Names) => string[];

const LINES: { [Key in SettingKey]: Lines<Key> } = {
  "routine-chain": (chain) => CHAIN_STEPS.map((step) => `${CHAIN_STEP_WORDS[step]}: ${stepInWords(chain[step])}`),
  "review-days": ({ workingDays }) => [`${workingDays} ngày làm việc`],
  "yearly-due": ({ month, day }) => [`hết ngày ${two(day)}/${two(month)} của năm sau`],
  "period-lock": ({ days }) => [`${days} ngày sau ngày cuối kỳ`],
  "public-holidays": ({ days }) => days.map(formatDate),
  "jump-limits": ({ byMeasure = {}, ...general }, names) => [
    ...limitLines("Mọi số liệu", general),
    ...Object.entries(byMeasure).flatMap(([key, limit]) => limitLines(`“${names.get(key) ?? key}”`, limit)),
  ],
  "figure-relations": (pairs, names) =>
    pairs.map(({ lower, upper }) => `“${names.get(lower) ?? lower}” không lớn hơn “${names.get(upper) ?? upper}”`),
};

/** A value, a line for each thing that it says: two values with the same lines are the same. */
export function valueLines<Key extends SettingKey>(key: Key, value: SettingValue<Key>, names: Names): string[] {
  return LINES[key](value, names);
}

/** A value for its page: many days stand together, year by year. */
export function valueInWords<Key extends SettingKey>(key: Key, value: SettingValue<Key>, names: Names): string[] {
  const lines = valueLines(key, value, names);
  if (key === "public-holidays") return holidaysByYear(value as SettingValue<"public-holidays">);
  return lines.length === 0 ? ["chưa đặt"] : lines;
}

/** A value for the list: many days are counted. */
export function valueInBrief<Key extends SettingKey>(key: Key, value: SettingValue<Key>, names: Names): string[] {
  if (key !== "public-holidays") return valueInWords(key, value, names);
  const { days } = value as SettingValue<"public-holidays">;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return ["chưa đặt"];
  return [`${days.length} ngày, từ ${formatDate(first)} đến ${formatDate(last)}`];
}

function stepInWords({ required, from, until }: SettingValue<"routine-chain">["check"]): string {
  const days = [from !== null && `từ ngày ${formatDate(from)}`, until !== null && `đến hết ngày ${formatDate(until)}`];
  const when = days.filter(Boolean).join(" ");
  return `${required ? "bắt buộc" : "không bắt buộc"}, ${when === "" ? "không giới hạn ngày" : when}`;
}

function limitLines(about: string, { points, factor }: { points?: number; factor?: number }): string[] {
  return [
    ...(points === undefined ? [] : [`${about}, tỷ lệ: khác quá ${exactNumber(points)} điểm phần trăm`]),
    ...(factor === undefined ? [] : [`${about}, không phải tỷ lệ: tăng hoặc giảm quá ${exactNumber(factor)} lần`]),
  ];
}

function holidaysByYear({ days }: SettingValue<"public-holidays">): string[] {
  if (days.length === 0) return ["chưa đặt"];
  const years = groupBy(days, (day) => day.slice(0, 4));
  return [...years].map(([year, own]) => `Năm ${year}: ${own.map((day) => formatDate(day).slice(0, 5)).join(", ")}`);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
