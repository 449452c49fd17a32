import type { Edition, Measure } from "../../engine";
import type { Problem } from "../../format/problems";

/** The measures of the store, by key. */
export type KnownMeasures = ReadonlyMap<string, Measure>;

/** The measures of an edition that the store does not have. */
export function unknownMeasures(edition: Edition, known: KnownMeasures): string[] {
  return Object.keys(edition.measures).filter((key) => !known.has(key));
}

/**
 * What is wrong with the measures of an edition: a known one with another meaning (a changed meaning is a new measure), and
 * a new one that nobody said was meant to be new.
 */
export function measureProblems(edition: Edition, known: KnownMeasures, newMeasures: readonly string[]): Problem[] {
  return Object.entries(edition.measures).flatMap(([key, measure]): Problem[] => {
    const place = `measures.${key}`;
    const there = known.get(key);
    if (there === undefined) {
      if (newMeasures.includes(key)) return [];
      return [
        { place, text: `đại lượng “${measure.name}” (${key}) chưa có; nếu đúng là đại lượng mới thì đánh dấu “mới”` },
      ];
    }
    if (newMeasures.includes(key)) return [{ place, text: `đại lượng “${key}” đã có, không đánh dấu “mới”` }];
    const changed = MEANING.filter(({ field }) => there[field] !== measure[field]).map(({ word }) => word);
    if (changed.length === 0) return [];
    return [
      { place, text: `đại lượng “${key}” đã có với ${changed.join(", ")} khác; nghĩa đổi thì đặt mã đại lượng mới` },
    ];
  });
}

/** The name may be put better; these say what the figures mean. */
const MEANING = [
  { field: "unit", word: "đơn vị tính" },
  { field: "shape", word: "dạng số liệu" },
  { field: "yearly", word: "kỳ hằng năm" },
] as const;
