import { z } from "zod";
import { readDate } from "./date";

export const DAY_AS_WRITTEN = "Ngày viết như 31/08/2023";

/** What is wrong with a day that cannot be read: the calendar has none such, or it is not written as a day. */
export function dayProblem(text: string): string {
  const written = text.trim();
  return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(written) ? `Ngày ${written} không có` : DAY_AS_WRITTEN;
}

/** A day of a form as people write it (`9/6/2023`, `09.06.2023`), an ISO day afterwards; `blank` is said of an empty field. */
export function typedDay(blank: string) {
  return z.string().transform((text, context) => {
    const day = readDate(text);
    if (day !== null) return day;
    context.addIssue(text.trim() === "" ? blank : dayProblem(text));
    return z.NEVER;
  });
}

/** The same where a field may stay empty: `null` then. One text for all that is wrong: the form of papers carries it by a code. */
export function typedDayOrNone() {
  return z.string().transform((text, context) => {
    if (text.trim() === "") return null;
    const day = readDate(text);
    if (day !== null) return day;
    context.addIssue(`${DAY_AS_WRITTEN}, hoặc để trống`);
    return z.NEVER;
  });
}

/**
 * The ISO day of a field that is filled many times a day: also `5/9`, which is of the present year. What is wrong is said
 * in words, `blank` of an empty field.
 */
export function readTypedDay(
  text: string,
  today: string,
  blank: string,
): { day: string; problem?: undefined } | { day?: undefined; problem: string } {
  const written = text.trim();
  if (written === "") return { problem: blank };
  const whole = /^\d{1,2}[/.-]\d{1,2}$/.test(written) ? `${written}/${today.slice(0, 4)}` : written;
  const day = readDate(whole);
  return day === null ? { problem: dayProblem(whole) } : { day };
}
