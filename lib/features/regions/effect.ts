import {
  CHANGE_WORDS,
  compare,
  type IndicatorResult,
  LEVEL_STANDING_WORDS,
  levelInWords,
  type Standing,
} from "../../engine";
import type { RegionEffect, RegionEffectIndicator } from "./types";

/** Two standings of one commune by one set, in two regions: which levels and which verdicts differ. */
export function regionEffect(before: Standing, after: Standing): RegionEffect {
  const changed = compare(before, after).criteria.filter(({ change }) => change !== "same");
  const counts = ({ criteriaMet, criteriaMetAtMost }: Standing) => ({ met: criteriaMet, atMost: criteriaMetAtMost });
  return {
    setName: after.setName,
    before: counts(before),
    after: counts(after),
    total: after.criteriaTotal,
    criteria: changed.map(({ id, name, change }) => `${id} ${name}: ${CHANGE_WORDS[change]}`),
    indicators: indicatorsOf(before).flatMap((old) => {
      const now = indicatorsOf(after).find(({ id }) => id === old.id);
      return now === undefined ? [] : effectOn(old, now);
    }),
  };
}

function indicatorsOf({ criteria }: Standing): IndicatorResult[] {
  return criteria.flatMap(({ indicators }) => indicators);
}

function effectOn(before: IndicatorResult, after: IndicatorResult): RegionEffectIndicator[] {
  const levels = { before: words(before), after: words(after) };
  if (levels.before === levels.after && before.verdict === after.verdict) return [];
  const { id, name } = after;
  return [{ id, name, levels, verdict: { before: before.verdict, after: after.verdict } }];
}

/** Levels with how well each is known: a hint must not read like a limit that judges. */
function words({ levels, measure }: IndicatorResult): string {
  if (levels.length === 0) return "chưa xác định";
  const said = levels.map((level) => {
    const limit = levelInWords(level, measure.unit);
    return level.standing === "not_established" ? limit : `${limit} (${LEVEL_STANDING_WORDS[level.standing]})`;
  });
  return said.join("; ");
}
