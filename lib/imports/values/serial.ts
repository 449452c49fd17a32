import { addDays } from "../../format/date";

const LAST_SERIAL = 2_958_465;

/**
 * The day of Excel's serial number, the time of day left out; `null` where there is none. The system of 1900 counts a
 * 29/02/1900 that never was: serial 60 is no day, and those before it stand one day off.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL) return null;
  if (date1904) return addDays("1904-01-01", day);
  if (day === 0 || day === 60) return null;
  return addDays(day < 60 ? "1899-12-31" : "1899-12-30", day);
}
