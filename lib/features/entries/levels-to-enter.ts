import { parseFacts } from "../../criteria/facts-file";
import {
  evaluate,
  type HashedEdition,
  LEVEL_STANDING_WORDS,
  levelInWords,
  type Measure,
  type ResultLevel,
} from "../../engine";
import type { YearlyDue } from "../settings/yearly-due";
import type { Judged } from "../standings/queries";

/** The levels of each indicator for the figures of a year. */
export type LevelsOfYear = { year: number; of: ReadonlyMap<string, readonly ResultLevel[]> };

/**
 * The levels by which yearly figures that may be entered now are judged: from the last year that is due to this one. A
 * figure of a year is judged by the level of that year, so the level of the year measured last says nothing of the next.
 */
export function levelsByYear(law: HashedEdition, judged: Judged, today: string, due: YearlyDue): LevelsOfYear[] {
  // Titles change no level, and are of sets that would have to be named.
  const { titles: _, ...unit } = judged.facts.unit;
  const { facts } = parseFacts({ unit, observations: [] }, law.edition, []);
  if (facts === null) return [];
  const now = Number(today.slice(0, 4));
  return Array.from({ length: now - due.year + 1 }, (_, index) => {
    const year = due.year + index;
    const { criteria } = evaluate(law, facts, { asOf: today, titleYear: year });
    return { year, of: new Map(criteria.flatMap((one) => one.indicators.map(({ id, levels }) => [id, levels]))) };
  });
}

/** The levels beside a field, in words, and whether a figure needs no conclusion: the level of every year decides. */
export function levelsToEnter(
  { id, levels }: { id: string; levels: readonly ResultLevel[] },
  measure: Measure,
  years: readonly LevelsOfYear[],
): { levels: string[]; decided: boolean } {
  if (!measure.yearly) return { levels: inWords(levels, measure), decided: decide(levels, measure) };
  const known = years.map(({ year, of }) => ({ year, levels: of.get(id) ?? [] }));
  const decided = known.length > 0 && known.every((one) => decide(one.levels, measure));
  const words = known.map(({ year, levels }) => ({ year, text: ofYear(levels, measure) }));
  const same = words.every(({ text }) => text === words[0]?.text);
  if (same) return { levels: inWords(known.at(-1)?.levels ?? levels, measure), decided };
  return { levels: words.map(({ year, text }) => `năm ${year}: ${text}`), decided };
}

/** The level of one year; one that judges nobody is not shown as if it did. */
function ofYear(levels: readonly ResultLevel[], measure: Measure): string {
  if (measure.shape === "judged" || decide(levels, measure)) return inWords(levels, measure).join(", ");
  const hint = levels.some(({ standing }) => standing === "hint");
  return `${LEVEL_STANDING_WORDS[hint ? "hint" : "not_established"]}, cơ quan phụ trách kết luận`;
}

function inWords(levels: readonly ResultLevel[], { unit }: Measure): string[] {
  if (levels.every(({ value }) => value === null)) return [LEVEL_STANDING_WORDS.not_established];
  return levels.map((level) => {
    const words = levelInWords(level, unit);
    return level.value === null ? words : `${words} (${LEVEL_STANDING_WORDS[level.standing]})`;
  });
}

function decide(levels: readonly ResultLevel[], { shape }: Measure): boolean {
  const mayDecide = ({ standing }: ResultLevel) => standing === "confirmed" || standing === "secondary";
  return shape !== "judged" && levels.length > 0 && levels.every(mayDecide);
}
