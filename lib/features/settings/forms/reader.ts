import { readDate } from "../../../format/date";
import type { Problem } from "../../../format/problems";
import { DAY_AS_WRITTEN } from "../../../format/typed-day";
import { parseDigits } from "../../../imports/values/number-text";

/** What was typed, by the names of the fields. */
export type Typed = Record<string, string>;

/** Reads fields as people type them and collects what is wrong, each at its field; what could not be read is `null`. */
export type Reader = {
  typed: Typed;
  problems: Problem[];
  text: (name: string) => string;
  say: (place: string, text: string) => null;
  whole: (name: string, least: number, most: number, what: string) => number | null;
  /** A number above a limit; an empty field is `null` and no problem. */
  above: (name: string, limit: number, most: number, what: string) => number | null;
  /** An ISO day; an empty field is `null` and no problem. */
  day: (name: string) => string | null;
};

export function readerOf(typed: Typed): Reader {
  const problems: Problem[] = [];
  const text = (name: string) => (typed[name] ?? "").trim();
  const say = (place: string, words: string) => {
    problems.push({ place, text: words });
    return null;
  };
  return {
    ...{ typed, problems, text, say },
    whole: (name, least, most, what) => {
      const value = /^\d{1,4}$/.test(text(name)) ? Number(text(name)) : Number.NaN;
      return value >= least && value <= most ? value : say(name, `${what}: ghi một số nguyên từ ${least} đến ${most}`);
    },
    above: (name, limit, most, what) => {
      if (text(name) === "") return null;
      const { value = Number.NaN } = parseDigits(text(name));
      const fits = value > limit && value <= most;
      return fits ? value : say(name, `${what}: ghi một số lớn hơn ${limit}, không quá ${most}, ví dụ 1,5`);
    },
    day: (name) => {
      if (text(name) === "") return null;
      return readDate(text(name)) ?? say(name, `${DAY_AS_WRITTEN}, hoặc để trống`);
    },
  };
}

/** The numbers of the rows that were typed, by the name that each row's first field begins with. */
export function rowsOf(typed: Typed, names: readonly string[]): number[] {
  const numbers = Object.keys(typed).flatMap((name) => {
    const [, field = "", row] = /^([a-z]+)-(\d{1,3})$/.exec(name) ?? [];
    return row !== undefined && names.includes(field) ? [Number(row)] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
