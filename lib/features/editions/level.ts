import type { Edition, Indicator, Level } from "../../engine";

/**
 * The edition with one level of one indicator replaced, added (`index` is `null`) or taken out (`level` is `null`). Nothing
 * of the given edition is touched. Throws where the edition has no such indicator or level.
 */
export function withLevel(edition: Edition, indicatorId: string, index: number | null, level: Level | null): Edition {
  let found = false;
  const change = (indicator: Indicator): Indicator => {
    if (indicator.id !== indicatorId) return indicator;
    if (index !== null && indicator.levels[index] === undefined)
      throw new Error(`${indicatorId} has no level ${index}`);
    found = true;
    const levels = index === null ? [...indicator.levels] : indicator.levels.filter((_, at) => at !== index);
    if (level !== null) levels.splice(index ?? levels.length, 0, level);
    return { ...indicator, levels };
  };
  const criteria = edition.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map(change),
  }));
  if (!found) throw new Error(`${edition.set} has no indicator ${indicatorId}`);
  return { ...edition, criteria };
}

/** The label after the latest of a year: `2023.1`, `2023.2` … */
export function nextLabel(labels: readonly string[], year: number): string {
  const taken = labels.flatMap((label) => {
    const [, of, number] = /^(\d{4})\.(\d+)$/.exec(label) ?? [];
    return Number(of) === year ? [Number(number)] : [];
  });
  return `${year}.${Math.max(0, ...taken) + 1}`;
}
