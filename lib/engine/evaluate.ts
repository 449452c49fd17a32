import type { EvaluateOptions, Facts } from "./facts";
import { judgeCriterion } from "./judge-criterion";
import { type JudgeContext, judgeIndicator } from "./judge-indicator";
import type { Edition } from "./law";
import { isInForce } from "./law-in-force";
import { outOfForce } from "./out-of-force";
import { prepareLaw } from "./prepare-law";
import type { CriterionResult, Standing } from "./result";
import { criterionFacts, factsOf, selectFacts } from "./select-facts";
import { countMet, judgePrerequisite, overallVerdict } from "./totals";
import { ENGINE_VERSION } from "./version";

/** An edition together with the hash of its canonical JSON; `lib/criteria` makes it. */
export type HashedEdition = { edition: Edition; hash: string };

/**
 * Judges one unit by one edition of a criteria set on one day and explains every step.
 *
 * Pure: the same edition, facts and options give the same bytes, in whatever order the observations come. Facts measured
 * after `asOf` do not count. Before and after the set's period everything is `not_in_force` and nothing counts as met;
 * totals stay those of the set. Figures are in the unit of their measure (%, triệu đồng/người/năm, m²/người …); a figure
 * that is not complete in the shape of its measure is no figure. Throws only when the edition itself is broken.
 *
 * Source: QĐ 318, 319, 320/QĐ-TTg of 08/3/2022 by way of the edition; the order of levels and the rule that a recalled
 * level judges nobody are the portal's own and stand in DECISIONS.md.
 */
export function evaluate(law: HashedEdition, facts: Facts, options: EvaluateOptions): Standing {
  const { edition } = law;
  const { asOf, titleYear } = options;
  const { code, name, province, region, titles } = facts.unit;
  const inForce = isInForce(edition.inForce, asOf);
  const criteria = inForce ? judgeAll(edition, facts, options) : outOfForce(edition);
  const requiredTitles = edition.prerequisite?.sets ?? null;
  return {
    set: edition.set,
    setName: edition.shortName,
    edition: edition.edition,
    setHash: law.hash,
    engineVersion: ENGINE_VERSION,
    asOf,
    titleYear: titleYear ?? null,
    period: edition.inForce,
    unit: { code, name, province, region, titles },
    verdict: inForce ? overallVerdict(criteria) : "not_in_force",
    prerequisite: judgePrerequisite(requiredTitles, titles, asOf),
    requiredTitles,
    ...countMet(criteria),
    provisional: criteria.some((criterion) => criterion.provisional),
    criteria,
  };
}

function judgeAll(edition: Edition, facts: Facts, options: EvaluateOptions): CriterionResult[] {
  const { titleYear } = options;
  const place = { province: facts.unit.province, region: facts.unit.region };
  const law = prepareLaw(edition, place, options.asOf);
  const selected = selectFacts(facts, law, options);
  const context: JudgeContext = {
    regionChecked: facts.unit.regionChecked,
    asOfYear: Number(options.asOf.slice(0, 4)),
    titleYear,
  };
  return law.criteria.map(({ criterion, indicators, yearly }) => {
    const results = indicators.map((item) => judgeIndicator(item, factsOf(selected, item.slot), context));
    return judgeCriterion(criterion, results, criterionFacts(selected, criterion.id, yearly, titleYear), titleYear);
  });
}
