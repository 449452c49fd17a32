import { formatDate } from "../format/date";
import { judgeCriterion } from "./judge-criterion";
import { type JudgeContext, judgeIndicator } from "./judge-indicator";
import { isInForce, type PreparedLaw, prepareLaw } from "./law-in-force";
import { criterionConclusion, factsOf, type SelectedFacts, selectFacts } from "./select-facts";
import type {
  Criterion,
  CriterionResult,
  Edition,
  EvaluateOptions,
  Facts,
  IndicatorResult,
  Reason,
  Standing,
  Title,
  Verdict,
} from "./types";
import { ENGINE_VERSION } from "./version";

/** An edition together with the hash of its canonical JSON; `lib/criteria` makes it. */
export type HashedEdition = { edition: Edition; hash: string };

/**
 * Judges one unit by one edition of a criteria set on one day and explains every step.
 *
 * Pure: the same edition, facts and options give the same bytes. Facts measured after `asOf` do not count. Before and
 * after the set's period everything is `not_in_force` and every count is 0. Figures are in the unit of their measure
 * (%, triệu đồng/người/năm, m²/người …). Throws only when the edition itself is broken.
 *
 * Source: QĐ 318, 319, 320/QĐ-TTg of 08/3/2022 by way of the edition; the order of levels and the rule that a recalled
 * level judges nobody are the portal's own and stand in DECISIONS.md.
 */
export function evaluate(law: HashedEdition, facts: Facts, options: EvaluateOptions): Standing {
  const { edition } = law;
  const inForce = isInForce(edition, options.asOf);
  const criteria = inForce ? judgeAll(edition, facts, options) : edition.criteria.map((c) => closed(c, edition));
  const { code, name, province, region } = facts.unit;
  return {
    set: edition.set,
    edition: edition.edition,
    setHash: law.hash,
    engineVersion: ENGINE_VERSION,
    asOf: options.asOf,
    titleYear: options.titleYear ?? null,
    unit: { code, name, province, region },
    verdict: inForce ? overall(criteria) : "not_in_force",
    prerequisite: prerequisite(edition, facts.unit.titles, options.asOf),
    ...count(criteria),
    provisional: criteria.some((criterion) => criterion.provisional),
    criteria,
  };
}

function judgeAll(edition: Edition, facts: Facts, options: EvaluateOptions): CriterionResult[] {
  const place = { province: facts.unit.province, region: facts.unit.region };
  const prepared = prepareLaw(edition, place, options.asOf);
  const selected = selectFacts(facts, (id) => isYearly(prepared, id), options);
  const context: JudgeContext = {
    place,
    regionChecked: facts.unit.regionChecked,
    asOfYear: Number(options.asOf.slice(0, 4)),
    titleYear: options.titleYear,
  };
  return edition.criteria.map((criterion) => judgeOne(criterion, prepared, selected, context));
}

function judgeOne(
  criterion: Criterion,
  prepared: PreparedLaw,
  selected: SelectedFacts,
  context: JudgeContext,
): CriterionResult {
  const results: IndicatorResult[] = [];
  let yearly = false;
  let hasFacts = false;
  for (const { id } of criterion.indicators) {
    const indicator = prepared.get(id);
    if (indicator === undefined) continue;
    const known = factsOf(selected, id);
    yearly ||= indicator.measure.yearly;
    hasFacts ||= known.figure !== null || known.concluded !== null || known.otherYears.length > 0;
    results.push(judgeIndicator(indicator, known, context));
  }
  const concluded = criterionConclusion(selected, criterion.id, yearly, context.titleYear);
  return judgeCriterion(criterion, results, hasFacts, concluded);
}

function isYearly(prepared: PreparedLaw, indicatorId: string): boolean {
  return prepared.get(indicatorId)?.measure.yearly ?? false;
}

function overall(criteria: CriterionResult[]): Verdict {
  if (criteria.some((criterion) => criterion.verdict === "not_met")) return "not_met";
  if (criteria.length === 0 || criteria.some((criterion) => criterion.verdict === "unknown")) return "unknown";
  return "met";
}

function count(criteria: CriterionResult[]) {
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

/** Whether a required earlier title was held on the day; unknown when nothing is known about titles. */
function prerequisite(edition: Edition, titles: Title[] | null, asOf: string): Standing["prerequisite"] {
  const required = edition.prerequisite;
  if (required === null) return null;
  if (titles === null) return "unknown";
  const held = titles.some(
    (title) =>
      required.sets.includes(title.set) &&
      title.decidedOn <= asOf &&
      (title.withdrawnOn === undefined || title.withdrawnOn > asOf),
  );
  return held ? "met" : "not_met";
}

/** A criterion of a set that is not in force on the day. */
function closed(criterion: Criterion, edition: Edition): CriterionResult {
  const reason = notInForce(edition);
  return {
    id: criterion.id,
    name: criterion.name,
    group: criterion.group,
    verdict: "not_in_force",
    basis: null,
    conclusion: null,
    provisional: false,
    concluded: null,
    reasons: [reason],
    indicators: criterion.indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      verdict: "not_in_force",
      conclusion: null,
      basis: null,
      levels: [],
      provisional: false,
      reasons: [reason],
      figure: null,
      concluded: null,
    })),
  };
}

function notInForce(edition: Edition): Reason {
  const period =
    edition.inForce === null
      ? "chưa có quy định được nạp"
      : `chỉ áp dụng từ ${formatDate(edition.inForce.from)} đến ${formatDate(edition.inForce.to)}`;
  return { code: "not_in_force", text: `${edition.shortName} ${period}.` };
}
