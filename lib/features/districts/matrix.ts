import type { Standing } from "../../engine";
import type { CommuneCells, CriterionHead, HoldingBack } from "./types";

type Judged = { unit: { code: string; name: string }; standing: Standing; recognised: boolean };

/** A judged commune as a row of the matrix, and where its name leads. */
export function communeCells({ unit, standing, recognised }: Judged, district: string, href: string): CommuneCells {
  return {
    code: unit.code,
    name: unit.name,
    href,
    district,
    verdicts: standing.criteria.map((criterion) => criterion.verdict),
    met: standing.criteriaMet,
    metAtMost: standing.criteriaMetAtMost,
    recognised,
  };
}

/** The criteria that some commune lacks: first those that most do not meet, then those that most do not know. */
export function holdingBack(criteria: CriterionHead[], communes: Pick<CommuneCells, "verdicts">[]): HoldingBack[] {
  const count = (at: number, verdict: string) => communes.filter(({ verdicts }) => verdicts[at] === verdict).length;
  return criteria
    .map((head, at) => ({ ...head, notMet: count(at, "not_met"), unknown: count(at, "unknown") }))
    .filter(({ notMet, unknown }) => notMet + unknown > 0)
    .sort((a, b) => b.notMet - a.notMet || b.unknown - a.unknown);
}
