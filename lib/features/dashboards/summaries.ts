import type { Edition, Standing, Verdict } from "../../engine";
import { daysBetween } from "../../format/date";
import { communeCells } from "../districts/matrix";
import type { CommuneCells } from "../districts/types";
import { averages, districtRows } from "../progress/summaries";
import type { TargetBar } from "../progress/types";
import { unitInWords } from "../units/kinds";
import { type Filter, partHref } from "./filter";
import type { DistrictLine, IndicatorRow, JudgedUnit, LateRow, Summary } from "./types";

/** The communes in one line: how many, how many meet everything, what they meet on average. */
export function summaryOf(communes: JudgedUnit[]): Summary {
  const { computed, computedAtMost } = averages(communes);
  return {
    communes: communes.length,
    complete: communes.filter(({ standing }) => standing.verdict === "met").length,
    recognised: communes.filter(({ recognised }) => recognised).length,
    average: computed,
    averageAtMost: computedAtMost,
  };
}

/** The districts in reach, the highest average first, each leading to its communes inside. */
export function districtLines(communes: JudgedUnit[], filter: Filter): DistrictLine[] {
  const placed = communes.flatMap(({ district, ...commune }) => (district === null ? [] : [{ ...commune, district }]));
  return districtRows(placed, null).map((row) => {
    const href = partHref("/tong-quan/cac-xa", { ...filter, district: row.code });
    return { ...row, key: row.code, href };
  });
}

/** The communes as rows of the matrix; their names lead to what stands inside. */
export function cellsOf(communes: JudgedUnit[]): CommuneCells[] {
  return communes.map((commune) => {
    const { district } = commune;
    return communeCells(
      commune,
      district === null ? "" : unitInWords(district.kind, district.name),
      `/don-vi/${commune.unit.code}`,
    );
  });
}

/** Some indicators of a set over communes: first those that most do not meet, then those that most do not know. */
export function indicatorRows(edition: Edition, communes: { standing: Standing }[], only: Set<string>): IndicatorRow[] {
  const counts = new Map<string, Map<Verdict, number>>();
  for (const { id, verdict } of communes.flatMap(({ standing }) => standing.criteria.flatMap((c) => c.indicators))) {
    const own = counts.get(id) ?? new Map<Verdict, number>();
    counts.set(id, own.set(verdict, (own.get(verdict) ?? 0) + 1));
  }
  return edition.criteria
    .flatMap((criterion) => criterion.indicators.map(({ id, name }) => ({ id, name, criterion: criterion.name })))
    .filter(({ id }) => only.has(id))
    .map((row) => {
      const of = (verdict: Verdict) => counts.get(row.id)?.get(verdict) ?? 0;
      return {
        ...row,
        met: of("met"),
        notMet: of("not_met"),
        unknown: of("unknown"),
        notApplicable: of("not_applicable") + of("not_in_force"),
      };
    })
    .sort((a, b) => b.notMet - a.notMet || b.unknown - a.unknown);
}

/** Registered units whose committed day has passed without their criteria completed, the longest overdue first. */
export function lateRows(bars: TargetBar[], today: string): LateRow[] {
  return bars
    .flatMap(({ name: kind, entries }) =>
      entries.flatMap(({ name, place, href, committedOn, completedOn }): LateRow[] => {
        if (committedOn === null || completedOn !== null || committedOn >= today) return [];
        return [{ kind, name, place, href, committedOn, days: daysBetween(committedOn, today) }];
      }),
    )
    .sort((a, b) => b.days - a.days);
}
