import type { TargetEntry } from "../progress/types";
import type { EntryRow } from "./types";

/** One row per unit in the order given; units that nothing tells apart share a row. */
export function entryRows(entries: TargetEntry[]): EntryRow[] {
  const rows = new Map<string, EntryRow>();
  for (const entry of entries) {
    const { name, place, href, committedOn, completedOn, decidedOn } = entry;
    const key = JSON.stringify([name, place, href, committedOn, completedOn, decidedOn]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { ...entry, count: 1 });
    else row.count += 1;
  }
  return [...rows.values()];
}
