import type { Field } from "../../criteria/fields";
import { keyProblem } from "../../criteria/ids";
import { slug } from "../../format/fold";
import { parseDay } from "../values/date";
import { parseNewId } from "../values/id";
import { parseFigure } from "../values/number";
import { errorProblem, type Parsed, seen, short, textOf, wordsOf } from "../values/parsed";
import { parseYear } from "../values/year";
import type { Cell } from "../workbook/cells";

/** How a level's value is to be read: in words where a conclusion judges, else as a figure in this unit. */
export type ValueHint = { judged: boolean; unit: string };

const FIGURE: ValueHint = { judged: false, unit: "" };

/** Reads a cell that is not blank as the value of a field: the opposite of `valueInWords`. */
export function parseField(field: Field, cell: Cell, hint = FIGURE): Parsed<unknown> {
  switch (field.holds) {
    case "day":
      return parseDay(cell);
    case "year":
      return parseYear(cell);
    case "id":
      return parseNewId(cell);
    case "label":
      return cell.type === "text" ? { value: cell.text } : parseNewId(cell);
    case "number":
      return parseFigure(cell, hint.unit);
    case "value":
      return hint.judged ? lines(cell) : parseFigure(cell, hint.unit);
    case "yes":
      return yes(cell);
    case "word":
      return word(cell, field.words ?? {});
    default:
      return named(field.holds, lines(cell));
  }
}

/** Text with its line breaks; numbers as they are shown. */
function lines(cell: Cell): Parsed<string> {
  return cell.type === "text" ? { value: cell.lines ?? cell.text } : textOf(cell);
}

function named(holds: Field["holds"], read: Parsed<string>): Parsed<unknown> {
  if (read.value === undefined || holds === "text") return read;
  if (holds === "province") return { value: slug(read.value.replace(/^(tỉnh|thành phố)\s+/i, "")) };
  const keys = (holds === "keys" ? read.value.split(/[;,\n]/) : [read.value]).map((key) => key.trim().toLowerCase());
  const named = keys.filter((key) => key !== "");
  const wrong = named.find((key) => keyProblem(key) !== null);
  if (wrong !== undefined) return { problem: `“${short(wrong)}”: ${keyProblem(wrong)}` };
  return { value: holds === "keys" ? named : named[0] };
}

const YES = ["co", "x", "true"];
const NO = ["khong", "false"];

function yes(cell: Cell): Parsed<boolean> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  const words = wordsOf(seen(cell));
  if (YES.includes(words)) return { value: true };
  if (NO.includes(words)) return { value: false };
  return { problem: `“${seen(cell)}” không rõ nghĩa; chỉ nhận: có (hoặc x); không` };
}

/** The closed list in words; marks, capitals and the code itself are no matter. */
function word(cell: Cell, words: Readonly<Record<string, string>>): Parsed<string> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  const asked = squeezed(seen(cell));
  const codes = Object.keys(words);
  const found =
    codes.find((code) => squeezed(words[code] ?? "") === asked) ??
    codes.find((code) => code === asked || ALIASES[code] === asked);
  if (found !== undefined) return { value: found };
  return { problem: `“${seen(cell)}” không thuộc danh sách; chỉ nhận: ${Object.values(words).join("; ")}` };
}

/** Signs as keyboards have them. */
const ALIASES: Readonly<Record<string, string>> = { gte: ">=", lte: "<=" };

function squeezed(text: string): string {
  return wordsOf(text).replace(/[–—]/g, "-");
}
