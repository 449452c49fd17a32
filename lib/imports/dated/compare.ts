import { contentHash } from "../../criteria/hash";
import { type Days, standsAlready, touching } from "../../features/dated/recut";

/** `new`: nothing stands on its days; `changed`: something else does; `same`: the very same does, so nothing is written. */
export type DatedEffect = "new" | "changed" | "same";

export type DatedLine<Entry, Row> = { entry: Entry; effect: DatedEffect; touched: Row[] };

export type Compared<Entry, Row> = {
  lines: DatedLine<Entry, Row>[];
  counts: Record<DatedEffect, number>;
  /** Names exactly what the file was compared with: whoever commits says what they saw. */
  seen: string;
};

/** Compares the rows of a file with those that stand, in the order of the file. */
export function compareDated<Entry extends Days, Row extends Days & { id: number }>(
  entries: readonly Entry[],
  standing: (entry: Entry) => readonly Row[],
  says: (row: Row, entry: Entry) => boolean,
): Compared<Entry, Row> {
  const lines = entries.map((entry): DatedLine<Entry, Row> => {
    const rows = standing(entry);
    const touched = touching(rows, entry);
    if (touched.length === 0) return { entry, effect: "new", touched };
    const same = standsAlready(rows, entry, (row) => says(row, entry));
    return { entry, effect: same ? "same" : "changed", touched };
  });
  const counts = { new: 0, changed: 0, same: 0 };
  for (const { effect } of lines) counts[effect] += 1;
  return { lines, counts, seen: contentHash(lines.map(({ touched }) => touched.map(({ id }) => id))) };
}
