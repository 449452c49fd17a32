import type { Field } from "./fields";
import { fieldOf, valueInWords } from "./fields";
import type { LevelSeat } from "./level-words";

/** What happened to an item between two editions; `reordered` is said of the list that it stands for. */
export type ChangeKind = "added" | "removed" | "changed" | "reordered";

export type ChangeOf = "set" | "document" | "measure" | "criterion" | "indicator" | "level";

/** One cell that differs: the field, its name, and both values in words (`null`: nothing written). */
export type FieldChange = { field: string; name: string; before: string | null; after: string | null };

/** Which item of an edition a change is about; `null` where the item has no such thing. */
export type ChangeSubject = {
  of: ChangeOf;
  documentNumber: string | null;
  measureKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  level: LevelSeat | null;
};

/** One difference between two editions. `place` says in words what it is about. */
export type EditionChange = ChangeSubject & { kind: ChangeKind; place: string; fields: FieldChange[] };

export const CHANGE_KIND_WORDS: Record<ChangeKind, string> = {
  added: "thêm",
  removed: "bỏ",
  changed: "sửa",
  reordered: "đổi thứ tự",
};

/** An item as it is compared: what makes it itself, what it is called, its values. */
export type Item = { key: string; place: string; subject: ChangeSubject; values: object };

export const NOTHING = {
  documentNumber: null,
  measureKey: null,
  criterionId: null,
  indicatorId: null,
  level: null,
} as const;

/** What changed in one item, field by field; nothing where all fields are the same. */
export function itemChanges(fields: readonly Field[], before: Item | undefined, after: Item | undefined) {
  const item = after ?? before;
  if (item === undefined) return [];
  const changed = fields.flatMap((field): FieldChange[] => {
    const [was, is] = [before, after].map((one) => (one === undefined ? undefined : fieldOf(one.values, field.path)));
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [inWords, nowInWords] = [valueInWords(field, was), valueInWords(field, is)];
    // Nothing written and left out are one to people; what was not there at all has no value to show.
    if (inWords === nowInWords && (before === undefined || after === undefined)) return [];
    return [{ field: field.path, name: field.name, before: inWords, after: nowInWords }];
  });
  const kind: ChangeKind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  if (kind === "changed" && changed.length === 0) return [];
  return [{ ...item.subject, kind, place: item.place, fields: changed } satisfies EditionChange];
}

/**
 * Whether the items that both lists hold stand in another order, as a change of the list: the names from the first to the
 * last that moved.
 */
export function orderChanges(subject: ChangeSubject, place: string, before: readonly Item[], after: readonly Item[]) {
  const common = (of: readonly Item[], other: readonly Item[]) => {
    const keys = new Set(other.map(({ key }) => key));
    return of.filter(({ key }) => keys.has(key));
  };
  const [was, is] = [common(before, after), common(after, before)];
  const moved = was.map(({ key }, index) => key !== is[index]?.key);
  const [first, last] = [moved.indexOf(true), moved.lastIndexOf(true)];
  if (first === -1) return [];
  const names = (items: readonly Item[]) =>
    items
      .slice(first, last + 1)
      .map((item) => item.place)
      .join("; ");
  const fields = [{ field: "order", name: "Thứ tự", before: names(was), after: names(is) }];
  return [{ ...subject, kind: "reordered", place, fields } satisfies EditionChange];
}

/** Keys that occur again become keys of their own, so that no item hides behind another. */
export function numbered(items: readonly Item[]): Item[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = seen.get(item.key) ?? 0;
    seen.set(item.key, count + 1);
    return count === 0 ? item : { ...item, key: `${item.key}#${count}` };
  });
}

/** The keys of both lists in the order of the second; those that are gone stand behind what they stood behind. */
export function mergedKeys(before: readonly string[], after: readonly string[]): string[] {
  const merged = [...after];
  const present = new Set(after);
  let at = 0;
  for (const key of before) {
    if (present.has(key)) at = merged.indexOf(key) + 1;
    else merged.splice(at++, 0, key);
  }
  return merged;
}
