import { partInWords } from "../../engine";
import { formatDate, formatInstant, isIsoDate } from "../../format/date";
import { exactNumber } from "../../format/number";
import { ROLES } from "../../policy/roles";
import { FIELD_WORDS, isSecret } from "./fields";
import { isId, shortId } from "./ids";
import type { Change, FieldId } from "./types";
import { FIELD_VALUES, VALUE_WORDS } from "./values";

/** Enough for every entry that a person makes; a whole list written at once goes on in the log itself. */
const MOST_LINES = 60;
const HIDDEN = "(không hiển thị)";

/** What an entry changed, a line a field: both sides where both are known. `names` says the keys that stand for something. */
export function changesOf(before: unknown, after: unknown, names: ReadonlyMap<string, string>): Change[] {
  const [old, now] = [before, after].map((content) => flat(content, names)) as [Flat, Flat];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  const lines = fields.map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }));
  if (lines.length <= MOST_LINES) return lines;
  const rest = { field: `… và ${lines.length - MOST_LINES} dòng nữa`, before: null, after: null };
  return [...lines.slice(0, MOST_LINES), rest];
}

/** The keys of rows in an entry, whole and a field each: on the screen stand names, or the beginning of a key. */
export function idsOf(before: unknown, after: unknown, names: ReadonlyMap<string, string>): FieldId[] {
  const found = new Map<string, FieldId>();
  for (const { path, value } of [...leavesOf(before, names), ...leavesOf(after, names)]) {
    const id = String(value);
    if (isId(id)) found.set(`${path} ${id}`, { field: path, id });
  }
  return [...found.values()];
}

type Flat = Map<string, string>;

function flat(content: unknown, names: ReadonlyMap<string, string>): Flat {
  return new Map(
    leavesOf(content, names).map(({ path, field, value }) => [
      path,
      value === null ? HIDDEN : plain(value, names, field),
    ]),
  );
}

/** A value at the end of its path in words; `null` where it is secret. */
type Leaf = { path: string; field: string; value: unknown };

function leavesOf(content: unknown, names: ReadonlyMap<string, string>): Leaf[] {
  const found: Leaf[] = [];
  const walk = (value: unknown, path: string, field: string) => {
    if (isSecret(field)) found.push({ path, field, value: null });
    else if (Array.isArray(value)) value.forEach((item, index) => void walk(item, `${path} ${index + 1}`, field));
    else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const name = FIELD_WORDS[key] ?? names.get(key) ?? partInWords(key);
        walk(item, path === "" ? name : `${path}, ${name}`, key);
      }
    } else if (value !== null && value !== undefined) found.push({ path, field, value });
  };
  walk(content, "", "");
  return found;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

function plain(value: unknown, names: ReadonlyMap<string, string>, field: string): string {
  if (typeof value === "number") return exactNumber(value);
  const text = String(value);
  if (isIsoDate(text)) return formatDate(text);
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return formatInstant(new Date(text));
  const chosen = FIELD_VALUES[field];
  if (chosen !== undefined) return chosen[text] ?? text;
  return names.get(text) ?? ROLES[text]?.name ?? VALUE_WORDS[text] ?? shortId(text);
}
