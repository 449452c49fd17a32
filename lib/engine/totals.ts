import { NTM_TITLE_SETS } from "./commune-sets";
import type { Title } from "./facts";
import type { IsoDate } from "./law";
import type { CriterionResult, Prerequisite, Standing, Verdict } from "./result";

type Judged = Pick<CriterionResult, "verdict"> & { indicators: readonly { verdict: Verdict }[] };

export type Counts = Pick<
  Standing,
  "criteriaMet" | "criteriaMetAtMost" | "criteriaTotal" | "indicatorsMet" | "indicatorsTotal"
>;

/** The verdict on the whole set: one criterion not met decides; an empty set decides nothing. */
export function overallVerdict(criteria: readonly Judged[]): Verdict {
  if (criteria.some((criterion) => criterion.verdict === "not_met")) return "not_met";
  if (criteria.length === 0 || criteria.some((criterion) => criterion.verdict === "unknown")) return "unknown";
  return "met";
}

/** Counts out of all criteria and indicators. A criterion not applicable counts as met; an open one only at most. */
export function countMet(criteria: readonly Judged[]): Counts {
  let criteriaMet = 0;
  let open = 0;
  let indicatorsMet = 0;
  let indicatorsTotal = 0;
  for (const criterion of criteria) {
    if (criterion.verdict === "met" || criterion.verdict === "not_applicable") criteriaMet += 1;
    else if (criterion.verdict === "unknown") open += 1;
    indicatorsTotal += criterion.indicators.length;
    for (const indicator of criterion.indicators) if (indicator.verdict === "met") indicatorsMet += 1;
  }
  return {
    criteriaMet,
    criteriaMetAtMost: criteriaMet + open,
    criteriaTotal: criteria.length,
    indicatorsMet,
    indicatorsTotal,
  };
}

/**
 * Whether a required earlier title was held on the day; unknown when nothing is known about titles. Losing the NTM title
 * takes the higher ones with it (domain rule 11).
 */
export function judgePrerequisite(required: string[] | null, titles: Title[] | null, asOf: IsoDate): Prerequisite {
  if (required === null) return null;
  if (titles === null) return "unknown";
  const ntm = titles.filter((title) => NTM_TITLE_SETS.includes(title.set) && title.decidedOn <= asOf);
  if (ntm.length > 0 && !ntm.some((title) => isHeld(title, asOf))) return "not_met";
  return titles.some((title) => required.includes(title.set) && isHeld(title, asOf)) ? "met" : "not_met";
}

/** Decided by the day and not withdrawn by then. */
export function isHeld(title: Title, asOf: IsoDate): boolean {
  return title.decidedOn <= asOf && (title.withdrawnOn === undefined || title.withdrawnOn > asOf);
}
