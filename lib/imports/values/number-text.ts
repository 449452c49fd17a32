import { formatNumber } from "../../format/number";
import { type Parsed, short } from "./parsed";

/** A number at the start of a text, and what follows it. */
const NUMBER = /^([+-]?)(\d[\d., ]*\d|\d)(.*)$/s;

/**
 * Splits `41,5 triệu đồng` into its number and its unit; `null` where the text does not begin with a number.
 */
export function splitUnit(text: string): { digits: string; unit: string } | null {
  const match = NUMBER.exec(text.replace(/−/g, "-"));
  if (match === null) return null;
  return { digits: `${match[1]}${match[2]}`, unit: (match[3] ?? "").trim() };
}

/**
 * Reads digits as Vietnamese people write them, by these rules:
 * - with both signs the later one is the decimal sign and the other must part thousands: `1.234,5`;
 * - a comma alone is the decimal sign: `41,5`; commas that repeat part thousands;
 * - dots that repeat part thousands: `1.234.567`;
 * - one dot not before exactly three digits is the decimal sign: `41.5`; also after a leading zero: `0.125`;
 * - one dot before exactly three digits may be either, and is a problem that names both readings: `1.234`.
 */
export function parseDigits(given: string): Parsed<number> {
  const digits = given.replace(/(?<=\d) (?=\d{3}(?!\d))/g, "");
  const unreadable = { problem: `không đọc được số “${short(given)}”; ví dụ cách ghi đúng: 1.234,5` };
  const sign = digits.startsWith("-") ? -1 : 1;
  const body = digits.replace(/^[+-]/, "");
  const commas = body.split(",").length - 1;
  const dots = body.split(".").length - 1;
  const number = (whole: string, decimals = "") => ({ value: sign * Number(`${whole || "0"}.${decimals || "0"}`) });
  if (!/^[\d.,]+$/.test(body)) return unreadable;
  if (commas === 0 && dots === 0) return number(body);
  if (commas > 0 && dots > 0) {
    const [mark, other] = body.lastIndexOf(",") > body.lastIndexOf(".") ? [",", "."] : [".", ","];
    const [whole = "", decimals, ...rest] = body.split(mark);
    return rest.length > 0 || !grouped(whole, other) ? unreadable : number(whole.replaceAll(other, ""), decimals);
  }
  const mark = commas > 0 ? "," : ".";
  if (commas + dots > 1) return grouped(body, mark) ? number(body.replaceAll(mark, "")) : unreadable;
  const [whole = "", decimals = ""] = body.split(mark);
  if (mark === "." && decimals.length === 3 && grouped(body, ".") && !/^0/.test(whole))
    return ambiguous(given, whole, decimals);
  return number(whole, decimals);
}

function ambiguous(given: string, whole: string, decimals: string): Parsed<number> {
  const readings = `${formatNumber(Number(whole + decimals)).replaceAll(".", "")} hoặc ${whole},${decimals}`;
  return { problem: `“${short(given)}” có thể hiểu là ${readings}; hãy ghi rõ một trong hai` };
}

/** Whether a mark stands before every three digits: `1.234.567`. */
function grouped(digits: string, mark: string): boolean {
  const [first = "", ...rest] = digits.split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
}
