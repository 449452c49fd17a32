/** ISO calendar date (`2023-09-06`) to `06/09/2023`. */
export function formatDate(isoDate: string): string {
  return `${isoDate.slice(8, 10)}/${isoDate.slice(5, 7)}/${isoDate.slice(0, 4)}`;
}

/** The province's time zone; it has no daylight saving, so a fixed offset is exact. */
export const TIME_ZONE_OFFSET = "+07:00";
const OFFSET_MS = 7 * 3_600_000;

/** The calendar day (ISO) in Quảng Bình at an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The last millisecond of an ISO day in Quảng Bình. */
export function endOfDay(isoDate: string): Date {
  return new Date(`${isoDate}T23:59:59.999${TIME_ZONE_OFFSET}`);
}

/** An instant as `10:14 ngày 06/09/2023`, local time of the province. */
export function formatInstant(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MS).toISOString();
  return `${local.slice(11, 16)} ngày ${formatDate(local)}`;
}

/** An instant as people say it on a day: `10:32`, or `10:32 ngày 05/09/2023` where it was another. */
export function formatTime(instant: Date, today: string): string {
  const words = formatInstant(instant);
  return dayOf(instant) === today ? words.slice(0, 5) : words;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a real calendar date written `YYYY-MM-DD` (no 30 February). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** An ISO day moved by whole days. */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The ISO day of a day as people here write it (`06/09/2023`, `6-9-2023`, `6.9.2023`) or as machines do; `null` for none. */
export function readDate(text: string): string | null {
  const written = text.trim();
  const [, day = "", month = "", year = ""] = written.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? [];
  const iso = year === "" ? written : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}

/** The hour of the day (0–23) in Việt Nam. */
export function hourOf(instant: Date): number {
  return (instant.getUTCHours() + 7) % 24;
}

export function isMonday(isoDate: string): boolean {
  return new Date(`${isoDate}T00:00:00Z`).getUTCDay() === 1;
}
