import { type Cause, causesOfCriterion, causesOfIndicator, causesOfStanding } from "./compare-causes";
import type { CriterionResult, IndicatorResult, Standing, Verdict } from "./result";

/**
 * What became of a verdict. `newly_not_met`: known to fail where nothing was known before. `added`, `removed`: the id is
 * in one of the two only. `entered_force`, `left_force`: the set began or ceased to apply.
 */
export type Change =
  | "same"
  | "gained"
  | "lost"
  | "newly_unknown"
  | "newly_not_met"
  | "entered_force"
  | "left_force"
  | "added"
  | "removed";

export const CHANGE_WORDS: Record<Change, string> = {
  same: "không đổi",
  gained: "mới đạt",
  lost: "sụt giảm",
  newly_unknown: "không còn đủ số liệu",
  newly_not_met: "mới xác định chưa đạt",
  entered_force: "bắt đầu áp dụng",
  left_force: "hết áp dụng",
  added: "chỉ có ở lần sau",
  removed: "chỉ có ở lần trước",
};

/** One criterion or indicator in both standings. `causes` names what differs beneath, even where the verdict is the same. */
export type NodeComparison = {
  id: string;
  name: string;
  before: Verdict | null;
  after: Verdict | null;
  change: Change;
  causes: Cause[];
};

export type CriterionComparison = NodeComparison & { indicators: NodeComparison[] };

export type Comparison = {
  before: ComparedHead;
  after: ComparedHead;
  causes: Cause[];
  criteria: CriterionComparison[];
  /** Ids of criteria by what became of them, in the order of the set. */
  criteriaBy: Record<Change, string[]>;
  indicatorsBy: Record<Change, string[]>;
};

type ComparedHead = Pick<
  Standing,
  "set" | "edition" | "setHash" | "asOf" | "titleYear" | "verdict" | "criteriaMet" | "criteriaMetAtMost"
>;

/**
 * Compares two standings of one unit: two days, two editions, two sets of facts, or all at once. Nodes are matched by
 * id; what stands in one only is listed as added or removed.
 */
export function compare(before: Standing, after: Standing): Comparison {
  const causes = causesOfStanding(before, after);
  const criteria = pair(before.criteria, after.criteria).map(([old, now]) => compareCriterion(old, now, causes));
  return {
    before: headOf(before),
    after: headOf(after),
    causes,
    criteria,
    criteriaBy: groupByChange(criteria),
    indicatorsBy: groupByChange(criteria.flatMap(({ indicators }) => indicators)),
  };
}

function compareCriterion(
  before: CriterionResult | null,
  after: CriterionResult | null,
  shared: Cause[],
): CriterionComparison {
  const indicators = pair(before?.indicators ?? [], after?.indicators ?? []).map(([old, now]) =>
    compareNode<IndicatorResult>(old, now, causesOfIndicator, shared),
  );
  const changed = indicators.filter(({ change }) => change !== "same").map(({ id }) => id);
  const causes = (old: CriterionResult, now: CriterionResult) => causesOfCriterion(old, now, changed);
  return { ...compareNode<CriterionResult>(before, after, causes, shared), indicators };
}

function compareNode<T extends CriterionResult | IndicatorResult>(
  before: T | null,
  after: T | null,
  causesOf: (before: T, after: T) => Cause[],
  shared: Cause[],
): NodeComparison {
  const change = changeOf(before?.verdict ?? null, after?.verdict ?? null);
  const own = before === null || after === null ? [] : causesOf(before, after);
  return {
    id: (after ?? before)?.id ?? "",
    name: (after ?? before)?.name ?? "",
    before: before?.verdict ?? null,
    after: after?.verdict ?? null,
    change,
    causes: needsShared(change, own) ? [...own, ...shared] : own,
  };
}

/** A day, an edition or a year explains a changed verdict, and a changed level says through which of them it came. */
function needsShared(change: Change, own: Cause[]): boolean {
  return change !== "same" || own.some(({ code }) => code === "level_changed");
}

function changeOf(before: Verdict | null, after: Verdict | null): Change {
  if (before === null) return "added";
  if (after === null) return "removed";
  if (before === after) return "same";
  if (before === "not_in_force") return "entered_force";
  if (after === "not_in_force") return "left_force";
  if (passes(before) && passes(after)) return "same";
  if (passes(after)) return "gained";
  if (after === "unknown") return "newly_unknown";
  return before === "unknown" ? "newly_not_met" : "lost";
}

function passes(verdict: Verdict): boolean {
  return verdict === "met" || verdict === "not_applicable";
}

/** Matches by id, in the order of the later list; what only the earlier one has comes last. */
function pair<T extends { id: string }>(before: T[], after: T[]): [T | null, T | null][] {
  const left = new Map(before.map((node) => [node.id, node]));
  const right = new Set(after.map(({ id }) => id));
  return [
    ...after.map((node): [T | null, T | null] => [left.get(node.id) ?? null, node]),
    ...before.filter(({ id }) => !right.has(id)).map((node): [T | null, T | null] => [node, null]),
  ];
}

function groupByChange(nodes: NodeComparison[]): Record<Change, string[]> {
  const groups = Object.fromEntries(Object.keys(CHANGE_WORDS).map((change) => [change, []])) as unknown as Record<
    Change,
    string[]
  >;
  for (const { id, change } of nodes) groups[change].push(id);
  return groups;
}

function headOf(standing: Standing): ComparedHead {
  const { set, edition, setHash, asOf, titleYear, verdict, criteriaMet, criteriaMetAtMost } = standing;
  return { set, edition, setHash, asOf, titleYear, verdict, criteriaMet, criteriaMetAtMost };
}
