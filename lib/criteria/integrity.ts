import type { Edition, Indicator, Level, Measure } from "../engine/types";
import type { Problem } from "../format/problems";
import { gapProblems } from "./gaps";
import { levelProblems, overlapProblems } from "./level-integrity";

/** An edition in which `null` stands for what has not its shape; an edition without holes is one too. */
export type Sound = {
  inForce: Edition["inForce"];
  measures: Record<string, Measure | null>;
  criteria: ({ id: string | null; indicators: (SoundIndicator | null)[] } | null)[];
};

export type SoundIndicator = { id: string | null; measure: string | null; levels: (Level | null)[] };

/** What a reader could not read: then nothing is said to be missing because of it. */
export type Unread = { measures?: boolean; indicators?: boolean; levels?: boolean };

/** Where the parts of an edition contradict each other. Holes are passed over: they are problems of their own. */
export function integrityProblems(edition: Sound, unread: Unread): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const isNew = (key: string) => !seen.has(key) && seen.add(key);
  edition.criteria.forEach((criterion, c) => {
    if (criterion === null) return;
    if (criterion.id !== null && !isNew(`c${criterion.id}`))
      problems.push({ place: `criteria[${c}].id`, text: `trùng tiêu chí ${criterion.id}` });
    criterion.indicators.forEach((item, i) => {
      if (item === null) return;
      const place = `criteria[${c}].indicators[${i}]`;
      if (item.id !== null && !isNew(`i${item.id}`))
        problems.push({ place: `${place}.id`, text: `trùng chỉ tiêu ${item.id}` });
      problems.push(...indicatorProblems(edition, item, place, unread));
    });
  });
  return [...problems, ...unusedMeasures(edition, unread)];
}

function indicatorProblems(edition: Sound, item: SoundIndicator, place: string, unread: Unread): Problem[] {
  if (item.measure === null) return [];
  if (!Object.hasOwn(edition.measures, item.measure)) {
    if (unread.measures === true) return [];
    return [{ place: `${place}.measure`, text: `không có đại lượng “${item.measure}” trong phiên bản` }];
  }
  const measure = edition.measures[item.measure];
  return [
    ...(measure
      ? item.levels.flatMap((level, at) => levelProblems(level, measure.shape, `${place}.levels[${at}]`))
      : []),
    ...overlapProblems(item.levels, place),
    ...(unread.levels === true ? [] : gapProblems(item.levels, edition.inForce, place)),
  ];
}

/** A measure that no indicator of the edition refers to would be offered for entry and judge nothing. */
function unusedMeasures({ measures, criteria }: Sound, unread: Unread): Problem[] {
  const indicators = criteria.flatMap((criterion) => criterion?.indicators ?? [null]);
  if (unread.indicators === true || indicators.some((item) => item === null || item.measure === null)) return [];
  const used = new Set(indicators.map((item: Pick<Indicator, "measure"> | SoundIndicator | null) => item?.measure));
  return Object.keys(measures)
    .filter((key) => !used.has(key))
    .map((key) => ({ place: `measures.${key}`, text: `không chỉ tiêu nào dùng đại lượng “${key}”` }));
}
