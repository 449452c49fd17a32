import {
  type Edition,
  type Indicator,
  type Level,
  levelInWords,
  type Measure,
  partInWords,
  type Region,
} from "../../engine";
import type { LevelCounts, LevelGroup, PublicLevel, SetCriterion, SetIndicator } from "./types";

/** Whether the value of a level may go out: nobody has confirmed or sourced the others. */
function isGrounded(level: Level): boolean {
  return level.standing === "confirmed" || level.standing === "secondary";
}

/** The criteria of an edition without anything that is only recalled. */
export function publicCriteria({ criteria, measures }: Edition): SetCriterion[] {
  return criteria.map(({ id, name, group, indicators }) => ({
    id,
    name,
    group,
    counts: levelCounts({ criteria: [{ id, name, group, indicators }] }),
    indicators: indicators.flatMap((indicator) => {
      const measure = measures[indicator.measure];
      return measure === undefined ? [] : [publicIndicator(indicator, measure)];
    }),
  }));
}

/** Notes of an indicator tell recalled values, so they go out only where nothing about it is recalled. */
function publicIndicator(indicator: Indicator, measure: Measure): SetIndicator {
  const { id, name, mayBeNotApplicable, guidance, note, levels } = indicator;
  return {
    id,
    name,
    measure,
    mayBeNotApplicable,
    guidance: guidance ?? null,
    note: levels.every(isGrounded) ? (note ?? null) : null,
    levels: levels.map((level) => publicLevel(level, measure.unit)),
  };
}

export function publicLevel(level: Level, unit: string): PublicLevel {
  const { layer, region, year, from, to, reference, standing, part, source, value } = level;
  return {
    layer,
    region: region ?? null,
    year: year ?? null,
    from,
    to: to ?? null,
    reference,
    standing,
    demand: isGrounded(level)
      ? {
          words: levelInWords(level, unit),
          value,
          part: part === undefined || part === "each" ? null : partInWords(part),
          source,
          signUnchecked: level.signUnchecked === true,
        }
      : null,
  };
}

const LAYERS = ["province", "region", "common", "reference"] as const;

/** The levels of an indicator by the place they bind: those that may bind here in the order of lookup, and the rest. */
export function levelGroups(
  levels: PublicLevel[],
  regionsHere: readonly Region[],
): { here: LevelGroup[]; elsewhere: LevelGroup[] } {
  const groups = new Map<string, LevelGroup>();
  for (const level of levels) {
    const key = `${LAYERS.indexOf(level.layer)}|${level.region ?? ""}`;
    const group = groups.get(key) ?? { layer: level.layer, region: level.region, levels: [] };
    group.levels.push(level);
    groups.set(key, group);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const isHere = ({ region }: LevelGroup) => region === null || regionsHere.includes(region);
  return { here: sorted.filter(isHere), elsewhere: sorted.filter((group) => !isHere(group)) };
}

export function levelCounts({ criteria }: Pick<Edition, "criteria">): LevelCounts {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const levels = indicators.flatMap((indicator) => indicator.levels);
  const of = (standing: Level["standing"]) => levels.filter((level) => level.standing === standing).length;
  return {
    levels: levels.length,
    confirmed: of("confirmed"),
    secondary: of("secondary"),
    hint: of("hint"),
    not_established: of("not_established"),
    indicators: indicators.length,
    grounded: indicators.filter((indicator) => indicator.levels.some(isGrounded)).length,
  };
}
