import { idProblem } from "../../criteria/ids";
import type { Cell } from "../workbook/cells";
import { errorProblem, type Parsed, seen, short, wordsOf } from "./parsed";

/** Ids are text; these are the ways in which a spreadsheet program spoils them, in words. */

export function dateProblem(cell: Cell): string {
  return `Excel đã đổi “${seen(cell)}” thành ngày; hãy định dạng ô là Văn bản (Text) rồi ghi lại mã, ví dụ 1.1`;
}

/** @param shown the number as Vietnamese people write it, @param fitting the ids that it may have been */
export function ambiguousProblem(shown: string, fitting: readonly string[]): string {
  return `ô là số ${shown} nên không phân biệt được ${fitting.join(" và ")}; hãy định dạng ô là Văn bản (Text) rồi ghi lại ${fitting.join(" hoặc ")}`;
}

/** Those ids whose number is this one: 17.1 is the number of 17.1 and of 17.10. */
export function idsOfNumber(value: number, known: Iterable<string>): string[] {
  return [...known].filter((id) => /^\d/.test(id) && Number(id) === value);
}

/**
 * Reads an id where it is given to something for the first time. A whole number can only be itself; a number with one
 * decimal may have lost a zero, which nothing else in the file can tell.
 */
export function parseNewId(cell: Cell): Parsed<string> {
  const problem = errorProblem(cell) ?? (cell.type === "date" ? dateProblem(cell) : null);
  if (problem !== null) return { problem };
  const comma = cell.type === "text" ? /^(\d+),(\d+)$/.exec(cell.text) : null;
  if (comma !== null) {
    return { problem: `“${seen(cell)}”: mã ghi bằng dấu chấm, ví dụ ${comma[1]}.${comma[2]}` };
  }
  if (cell.type !== "number") {
    const text = cell.type === "text" ? cell.text : seen(cell);
    const wrong = idProblem(text);
    return wrong === null ? { value: text } : { problem: `“${short(text)}”: ${wrong}` };
  }
  const text = String(cell.value);
  if (!/^\d+\.\d$/.test(text)) return { value: text };
  return { problem: ambiguousProblem(text.replace(".", ","), [text, `${text}0`]) };
}

const PREFIX = /^(tieu chi|chi tieu|tc|ct)\s*(so)?\s*[.:]?\s*(?=\d|dk)/;

/** The ids that something in a file already has, as other cells name them. */
export class KnownIds {
  private readonly exact = new Set<string>();
  private readonly byWords = new Map<string, string[]>();
  private readonly byNumber = new Map<number, string[]>();

  add(id: string): void {
    this.exact.add(id);
    remember(this.byWords, wordsOf(id), id);
    if (/^\d/.test(id)) remember(this.byNumber, Number(id), id);
  }

  /**
   * Reads an id. Marks, capitals and `TC`, `Chỉ tiêu` before it do not matter; a number cell, or text with a comma, is
   * accepted only where one of the ids has that number.
   *
   * @param what the id is of, for the message
   */
  read(cell: Cell, what: string): Parsed<string> {
    const problem = errorProblem(cell) ?? (cell.type === "date" ? dateProblem(cell) : null);
    if (problem !== null) return { problem };
    const text = cell.type === "text" ? cell.text : seen(cell);
    if (cell.type === "text" && this.exact.has(text)) return { value: text };
    const bare = wordsOf(text).replace(PREFIX, "");
    const number = cell.type === "number" ? cell.value : /^\d+,\d+$/.test(bare) ? Number(bare.replace(",", ".")) : null;
    const fitting = (number === null ? this.byWords.get(bare) : this.byNumber.get(number)) ?? [];
    const [id, ...others] = fitting;
    if (id === undefined) return { problem: `không có ${what} “${short(text)}”` };
    if (others.length === 0) return { value: id };
    return { problem: ambiguousProblem(String(number ?? text).replace(".", ","), fitting) };
  }
}

function remember<Key>(ids: Map<Key, string[]>, key: Key, id: string): void {
  ids.set(key, [...(ids.get(key) ?? []), id]);
}
