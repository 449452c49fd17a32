import type { Field } from "../../criteria/fields";
import { short, wordsOf } from "../values/parsed";
import type { Cell, Sheet } from "../workbook/cells";
import type { EditionDesk } from "./desk";
import { readItem } from "./item";
import { SET_LINES } from "./rows";
import { BASE_HASH, BASE_LABEL } from "./sheets";
import { ownCell } from "./table";

/** The edition that a workbook was made from. */
export type EditionBase = { label: string; hash: string };

/** What the first sheet says of the set, with the shape of JSON, and what the workbook was made from. */
export type SetRead = { values: Record<string, unknown>; base: EditionBase | null };

/**
 * Reads the lines `label | value` of the first sheet; a line that is missing, renamed or twice is named. Without the sheet,
 * which is a problem of the file, nothing of it is said to be missing.
 */
export function readSetSheet(sheet: Sheet | undefined, desk: EditionDesk): SetRead {
  const cells = sheet === undefined ? new Map<string, Cell>() : linesOf(sheet, desk);
  for (const { path } of SET_LINES) desk.from(path, cells.get(path) ?? null);
  const { label, hash, ...values } = readItem(SET_LINES, cells, desk);
  const edition = { format: 1, inForce: null, prerequisite: null, ...values };
  return { values: edition, base: baseOf(label, hash, cells, desk) };
}

function linesOf(sheet: Sheet, desk: EditionDesk): Map<string, Cell> {
  const found = new Map<string, Cell>();
  const strangers: Cell[] = [];
  for (const row of sheet.rowNumbers()) {
    const label = sheet.at(row, 1);
    if (label.type === "blank") continue;
    const line = lineNamed(label);
    if (line === undefined) strangers.push(label);
    else if (found.has(line.path)) desk.refuse(label, `dòng “${line.name}” có hai lần; hãy bỏ một dòng`);
    else found.set(line.path, ownCell(sheet, row, 2, desk));
  }
  const missing = SET_LINES.filter(({ path }) => !found.has(path)).map(({ name }) => `“${name}”`);
  if (missing.length === 0) {
    for (const cell of strangers) desk.problems.warning(cell, "dòng này không thuộc mẫu nên không được đọc");
    return found;
  }
  const others = strangers.map((cell) => `“${cell.type === "text" ? short(cell.text) : cell.ref}” (ô ${cell.ref})`);
  const renamed = others.length === 0 ? "" : `; dòng không nhận ra: ${others.join(", ")}`;
  desk.problems.ofSheet(
    "error",
    sheet.name,
    `thiếu dòng ${missing.join(", ")}${renamed}; hãy ghi đúng tên dòng như tệp mẫu`,
  );
  return found;
}

function lineNamed(label: Cell): Field | undefined {
  if (label.type !== "text") return undefined;
  const words = wordsOf(label.text).replace(/\s*[*:]+$/, "");
  return SET_LINES.find(({ name }) => wordsOf(name) === words);
}

/** Both lines, or neither where the edition is made from nothing. */
function baseOf(label: unknown, hash: unknown, cells: ReadonlyMap<string, Cell>, desk: EditionDesk) {
  const [labelCell, hashCell] = [cells.get(BASE_LABEL.path), cells.get(BASE_HASH.path)];
  if (labelCell === undefined || hashCell === undefined) return null;
  if (label === undefined && hash === undefined) return null;
  if (label === undefined)
    desk.say({ place: BASE_LABEL.path, text: "thiếu phiên bản gốc; hãy chép lại từ tệp đã tải" });
  else if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) {
    const text = "không phải dấu nhận biết của một phiên bản (64 chữ số và chữ a–f); hãy chép lại từ tệp đã tải";
    desk.say({ place: BASE_HASH.path, text });
  } else return { label: String(label), hash };
  return null;
}
