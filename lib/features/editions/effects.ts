import { CHANGE_WORDS, type Comparison, compare, type Edition, type Standing, type Verdict } from "../../engine";

/** What became of the criteria counts of one unit, and through which indicators. */
export type EffectRow = {
  code: string;
  name: string;
  before: Counts;
  after: Counts;
  /** Criteria by name. */
  gained: string[];
  lost: string[];
  indicators: EffectIndicator[];
};

export type Counts = { met: number; atMost: number; total: number };

export type EffectIndicator = {
  id: string;
  name: string;
  before: Verdict | null;
  after: Verdict | null;
  change: string;
  /** Why, in sentences. */
  causes: string[];
};

/** Two standings of one unit under two editions of one set: `null` where nothing that people count has changed. */
export function effectOf(unit: { code: string; name: string }, before: Standing, after: Standing): EffectRow | null {
  const comparison = compare(before, after);
  const indicators = changedIndicators(comparison);
  const { gained, lost } = gainedAndLost(comparison);
  const counts = [before, after].map(countsOf) as [Counts, Counts];
  if (indicators.length === 0 && gained.length + lost.length === 0) return null;
  return { ...unit, before: counts[0], after: counts[1], gained, lost, indicators };
}

function countsOf({ criteriaMet, criteriaMetAtMost, criteriaTotal }: Standing): Counts {
  return { met: criteriaMet, atMost: criteriaMetAtMost, total: criteriaTotal };
}

function changedIndicators({ criteria }: Comparison): EffectIndicator[] {
  return criteria
    .flatMap(({ indicators }) => indicators)
    .filter(({ change }) => change !== "same")
    .map(({ id, name, before, after, change, causes }) => ({
      id,
      name,
      before,
      after,
      change: CHANGE_WORDS[change],
      causes: causes.map(({ text }) => text),
    }));
}

function gainedAndLost({ criteria, criteriaBy }: Comparison): { gained: string[]; lost: string[] } {
  const named = (ids: string[]) => criteria.filter(({ id }) => ids.includes(id)).map(({ id, name }) => `${id} ${name}`);
  return { gained: named(criteriaBy.gained), lost: named(criteriaBy.lost) };
}

/** One unit under two sets: their counts, and what is met of the measures that both ask for. */
export type BesideRow = {
  code: string;
  name: string;
  before: Counts;
  after: Counts;
  gained: string[];
  lost: string[];
  /** Shared measures met, or not, by both. */
  same: number;
};

/**
 * The same unit judged by another set: ids of two sets say nothing about each other, so indicators are matched by the
 * measure they refer to. What only one set asks for is in its counts and in no comparison.
 */
export function besideOf(
  unit: { code: string; name: string },
  [before, beforeSet]: [Standing, Edition],
  [after, afterSet]: [Standing, Edition],
): BesideRow {
  const old = verdictsByMeasure(before, beforeSet);
  const row: BesideRow = { ...unit, before: countsOf(before), after: countsOf(after), gained: [], lost: [], same: 0 };
  for (const [measure, { verdict, label }] of verdictsByMeasure(after, afterSet)) {
    const earlier = old.get(measure);
    if (earlier === undefined) continue;
    if (passes(verdict) === passes(earlier.verdict)) row.same += 1;
    else if (passes(verdict)) row.gained.push(label);
    else row.lost.push(`${label} (${verdict === "unknown" ? "chưa có số liệu" : "chưa đạt"})`);
  }
  return row;
}

function verdictsByMeasure({ criteria }: Standing, edition: Edition): Map<string, { verdict: Verdict; label: string }> {
  const measureOf = new Map(
    edition.criteria.flatMap((c) => c.indicators.map(({ id, measure }) => [id, measure] as const)),
  );
  return new Map(
    criteria
      .flatMap(({ indicators }) => indicators)
      .map(({ id, name, verdict }) => [measureOf.get(id) ?? id, { verdict, label: `${id} ${name}` }]),
  );
}

function passes(verdict: Verdict): boolean {
  return verdict === "met" || verdict === "not_applicable";
}
