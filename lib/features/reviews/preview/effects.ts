import { compare, type NodeComparison, type Standing } from "../../../engine";
import type { UnitEffect, VerdictChange } from "./types";

/** What differs in verdicts between two standings of one unit; `null` where nothing does. */
export function effectOn(unitKey: string, setName: string, before: Standing, after: Standing): UnitEffect | null {
  const { criteria } = compare(before, after);
  const effect = {
    unitKey,
    setName,
    before: counts(before),
    after: counts(after),
    criteria: changed(criteria),
    indicators: changed(criteria.flatMap(({ indicators }) => indicators)),
  };
  return effect.criteria.length + effect.indicators.length === 0 ? null : effect;
}

function counts({ criteriaMet, criteriaMetAtMost }: Standing): [number, number] {
  return [criteriaMet, criteriaMetAtMost];
}

function changed(nodes: NodeComparison[]): VerdictChange[] {
  return nodes
    .filter(({ change }) => change !== "same")
    .map(({ id, name, before, after }) => ({ id, name, before, after }));
}
