import Engine from "publicodes";
import { type Comparison, conclusionName, inputNames, type Rule } from "./rules";

const SIGNS = { gte: ">=", gt: ">", lte: "<=", lt: "<", eq: "=", none: "=", judged: "=" } as const;

type Rules = Record<string, unknown>;

/** One engine over all rules, parsed once; a commune is a situation, as its documentation recommends. */
export function publicodesEngine(rules: readonly Rule[]): Engine<string> {
  const written: Rules = {};
  for (const name of inputNames(rules)) written[name] = null;
  for (const rule of rules) written[ruleName(rule)] = ruleOf(rule);
  return new Engine(written as ConstructorParameters<typeof Engine>[0]);
}

/** Evaluates every rule for a commune; each evaluation carries its explained tree. */
export function judgeWithPublicodes(
  engine: Engine<string>,
  rules: readonly Rule[],
  inputs: Record<string, number | boolean>,
): number {
  engine.setSituation(situationOf(inputs));
  let met = 0;
  for (const rule of rules) if (engine.evaluate(ruleName(rule)).nodeValue === true) met += 1;
  return met;
}

function situationOf(inputs: Record<string, number | boolean>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === "number" ? String(value) : value ? "oui" : "non",
    ]),
  );
}

function ruleName({ id }: Rule): string {
  return `indicator ${id.replace(".", "_")}`;
}

function ruleOf({ id, comparisons }: Rule): unknown {
  if (comparisons.length === 0) return { valeur: `${conclusionName(id)} = oui` };
  return { "toutes ces conditions": comparisons.map(conditionOf) };
}

function conditionOf({ input, operator, limit, when }: Comparison): unknown {
  const holds = `${input} ${SIGNS[operator]} ${limit}`;
  if (when === undefined) return holds;
  const opposite = when.operator === "gt" ? "<=" : ">";
  return { "une de ces conditions": [`${when.input} ${opposite} ${when.value}`, holds] };
}
