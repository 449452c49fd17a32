import type { Measure } from "../engine/types";
import type { Problem } from "../format/problems";
import { fieldOf, MEASURE_FIELDS, valueInWords } from "./fields";

/** What makes a measure another one; a name may be put better. */
const MEANING = ["unit", "shape", "yearly"] as const;

/**
 * Where an edition makes measures without saying so, or says so of one that is there: figures belong to measures, so a key
 * typed wrong would part an indicator from its figures, and a changed meaning would judge them by what they do not say.
 *
 * @param measures of the edition; also such as could not be read in full
 * @param known every measure that figures can belong to today, by key
 * @param marked the keys that the office says are new
 */
export function newMeasureProblems(
  measures: Readonly<Record<string, object>>,
  known: ReadonlyMap<string, Measure>,
  marked: readonly string[],
): Problem[] {
  const isNew = new Set(marked);
  return Object.entries(measures).flatMap(([key, measure]): Problem[] => {
    const earlier = known.get(key);
    const say = (field: string, text: string) => [{ place: `measures.${key}.${field}`, text }];
    if (earlier === undefined) {
      if (isNew.has(key)) return [];
      return say("isNew", "đại lượng này chưa có; là đại lượng mới thì đánh dấu x, nếu không thì sửa mã cho đúng");
    }
    if (isNew.has(key)) return say("isNew", "đại lượng này đã có; bỏ dấu x, hoặc dùng mã khác nếu đo cái khác");
    return MEANING.filter((field) => fieldOf(measure, field) !== earlier[field]).flatMap((field) => {
      const was = wordsFor(field, earlier[field]);
      return say(field, `đại lượng đã có ghi “${was}”; cách đo thay đổi là một đại lượng mới với mã mới`);
    });
  });
}

function wordsFor(path: string, value: unknown): string {
  const field = MEASURE_FIELDS.find((one) => one.path === path);
  return field === undefined ? "" : (valueInWords(field, value) ?? "");
}
