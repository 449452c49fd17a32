import type { Days } from "../../features/dated/recut";
import type { Problems } from "../problems";
import { parseDay } from "../values/date";
import { type Parsed, short, textOf, wordsOf } from "../values/parsed";
import type { Cell } from "../workbook/cells";
import type { ListColumns, ListRow } from "./columns";

/** The columns that every dated list has. */
export type SaidColumn = "from" | "to" | "document" | "standing";

export const SAID_COLUMNS: ListColumns<SaidColumn> = {
  from: { titles: ["Từ ngày", "Ngày bắt đầu", "Áp dụng từ", "Áp dụng từ ngày"], needed: true },
  to: { titles: ["Đến hết ngày", "Đến ngày", "Ngày kết thúc"], needed: false },
  document: { titles: ["Văn bản", "Số văn bản", "Căn cứ"], needed: true },
  standing: { titles: ["Mức đối chiếu", "Đối chiếu", "Tình trạng"], needed: true },
};

export type Said<Standing> = Days & { document: string; standing: Standing };

const LONGEST_DOCUMENT = 300;

/**
 * Days, document and standing of a row; everything wrong is said at its cell, and then there is nothing. Only the last day
 * may be blank: until further notice. A cell with an error of Excel is never a blank.
 */
export function readSaid<Standing extends string>(
  { cell }: ListRow<SaidColumn>,
  words: Readonly<Record<Standing, string>>,
  problems: Problems,
): Said<Standing> | null {
  const from = taken(parseDay, cell("from"), problems);
  const to = cell("to").type === "blank" ? null : taken(parseDay, cell("to"), problems);
  const document = taken(documentIn, cell("document"), problems);
  const standing = taken((given) => wordIn(given, words, "mức đối chiếu"), cell("standing"), problems);
  if (from === undefined || to === undefined || document === undefined || standing === undefined) return null;
  if (to !== null && to < from) {
    problems.error(cell("to"), "ngày cuối trước ngày bắt đầu");
    return null;
  }
  return { from, to, document, standing };
}

/** The value of a cell; what is wrong with it is said at the cell. */
export function taken<T>(parse: (cell: Cell) => Parsed<T>, cell: Cell, problems: Problems): T | undefined {
  const parsed = parse(cell);
  if (parsed.problem !== undefined) problems.error(cell, parsed.problem);
  else if (parsed.warning !== undefined) problems.warning(cell, parsed.warning);
  return parsed.value;
}

/** A document that something rests on: its number and date, as text. */
export function documentIn(cell: Cell): Parsed<string> {
  if (cell.type === "blank") return { problem: "thiếu văn bản; ghi số, ngày của văn bản làm căn cứ" };
  const text = textOf(cell);
  if ((text.value?.length ?? 0) > LONGEST_DOCUMENT) return { problem: `văn bản dài quá ${LONGEST_DOCUMENT} ký tự` };
  return text;
}

/**
 * One of a closed list of words; marks and capitals do not matter. What is none of them is a problem that names them all.
 *
 * @param what the list in words: `mức đối chiếu`
 * @param others further ways of writing a word, folded
 */
export function wordIn<Key extends string>(
  cell: Cell,
  words: Readonly<Record<Key, string>>,
  what: string,
  others?: Readonly<Partial<Record<Key, readonly string[]>>>,
): Parsed<Key> {
  const { value: text, problem } = textOf(cell);
  if (problem !== undefined) return { problem };
  const keys = Object.keys(words) as Key[];
  const accepted = `ghi một trong: ${keys.map((key) => words[key]).join("; ")}`;
  if (cell.type === "blank") return { problem: `thiếu ${what}; ${accepted}` };
  const asked = plain(text);
  const value = keys.find((key) => [key, words[key], ...(others?.[key] ?? [])].some((word) => plain(word) === asked));
  return value === undefined ? { problem: `“${short(text)}” không phải ${what}; ${accepted}` } : { value };
}

function plain(text: string): string {
  return wordsOf(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Whether a row says nothing in any of the columns. */
export function saysNothing<Name extends string>({ cell }: ListRow<Name>, names: readonly Name[]): boolean {
  return names.every((name) => cell(name).type === "blank");
}
