import { isIsoDate } from "../../format/date";
import type { Cell } from "../workbook/cells";
import { errorProblem, type Parsed, seen, short } from "./parsed";
import { serialDate } from "./serial";

const EXAMPLE = "hãy ghi ngày/tháng/năm, ví dụ 31/12/2022";
const EARLIEST = "1990-01-01";
const LATEST = "2100-12-31";

/**
 * Reads a day from a date cell, from text (day first: `31/12/2022`, `31.12.2022`, `31-12-2022`; or `2022-12-31`), or from the
 * serial number of a date whose cell lost its format. What is no day of the calendar is a problem, never the nearest day.
 */
export function parseDay(cell: Cell): Parsed<string> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  if (cell.type === "date") return within(cell.date, seen(cell));
  if (cell.type === "text") return textDay(cell.text);
  if (cell.type === "number") {
    const date = serialDate(cell.value, false);
    if (date !== null && date >= EARLIEST && date <= LATEST) return { value: date };
    return { problem: `“${seen(cell)}” không phải ngày; ${EXAMPLE}` };
  }
  return { problem: cell.type === "blank" ? `thiếu ngày; ${EXAMPLE}` : `“${seen(cell)}” không phải ngày; ${EXAMPLE}` };
}

function textDay(text: string): Parsed<string> {
  const bare = text.replace(/^ngày\s+/i, "").replace(/[ T]00:00(:00(\.0+)?)?Z?$/, "");
  const dayFirst = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(bare);
  const inWords = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i.exec(bare.normalize("NFC"));
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  const [, year, month, day] = yearFirst ?? reversed(dayFirst ?? inWords);
  if (year === undefined || month === undefined || day === undefined)
    return { problem: `“${short(text)}” không phải ngày; ${EXAMPLE}` };
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (isIsoDate(iso)) return within(iso, text);
  const why = Number(month) > 12 ? `không có tháng ${Number(month)}` : "không có ngày này trong lịch";
  return { problem: `“${short(text)}”: ${why}; ${EXAMPLE}` };
}

function reversed(match: RegExpExecArray | null): (string | undefined)[] {
  return match === null ? [] : [match[0], match[3], match[2], match[1]];
}

function within(date: string, shown: string): Parsed<string> {
  if (date >= EARLIEST && date <= LATEST) return { value: date };
  return { problem: `ngày “${shown}” nằm ngoài khoảng 1990–2100; ${EXAMPLE}` };
}
