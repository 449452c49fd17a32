import type { Field } from "../../criteria/fields";
import type { Cell } from "../workbook/cells";
import type { EditionDesk } from "./desk";
import { parseField, type ValueHint } from "./parse-field";

/** The item of a row, with the shape of JSON: what is not written is left out, what cannot be read too. */
export function readItem(
  fields: readonly Field[],
  cells: ReadonlyMap<string, Cell>,
  desk: EditionDesk,
  hint?: (path: string) => ValueHint,
): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const field of fields) {
    const cell = cells.get(field.path);
    if (cell === undefined) continue;
    const value = cell.type === "blank" ? field.blank : desk.taken(parseField(field, cell, hint?.(field.path)), cell);
    if (value !== undefined) put(item, field.path, value);
  }
  return item;
}

function put(item: Record<string, unknown>, path: string, value: unknown): void {
  const [first = "", rest] = path.split(".");
  if (rest === undefined) item[first] = value;
  else item[first] = { ...(item[first] as object | undefined), [rest]: value };
}

/** Says which cells the fields of an item came from; the item itself stands for the first of them. */
export function placeItem(
  path: string,
  fields: readonly Field[],
  cells: ReadonlyMap<string, Cell>,
  desk: EditionDesk,
): void {
  const [first] = cells.values();
  desk.from(path, first ?? null);
  for (const field of fields) desk.from(`${path}.${field.path}`, cells.get(field.path) ?? null);
}
