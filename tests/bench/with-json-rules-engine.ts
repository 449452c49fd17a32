import { Engine, type NestedCondition, type RuleProperties } from "json-rules-engine";
import { type Comparison, conclusionName, type Rule } from "./rules";

const OPERATORS = {
  gte: "greaterThanInclusive",
  gt: "greaterThan",
  lte: "lessThanInclusive",
  lt: "lessThan",
  eq: "equal",
  none: "equal",
  judged: "equal",
} as const;

/** One engine, one rule an indicator, made once as its documentation recommends; facts come with each run. */
export function jsonRulesEngine(rules: readonly Rule[]): Engine {
  return new Engine(rules.map(ruleOf), { allowUndefinedFacts: true });
}

/** Runs all rules over a commune; the results carry every condition with what it was compared with. */
export async function judgeWithJsonRules(engine: Engine, inputs: Record<string, number | boolean>): Promise<number> {
  const { results } = await engine.run(inputs);
  return results.length;
}

function ruleOf({ id, comparisons }: Rule): RuleProperties {
  const all: NestedCondition[] =
    comparisons.length === 0
      ? [{ fact: conclusionName(id), operator: "equal", value: true }]
      : comparisons.map(conditionOf);
  return { name: id, conditions: { all }, event: { type: "met", params: { id } } };
}

function conditionOf({ input, operator, limit, when }: Comparison): NestedCondition {
  const holds = { fact: input, operator: OPERATORS[operator], value: limit };
  if (when === undefined) return holds;
  const opposite = when.operator === "gt" ? "lessThanInclusive" : "greaterThan";
  return { any: [{ fact: when.input, operator: opposite, value: when.value }, holds] };
}
