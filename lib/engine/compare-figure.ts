import type { Figure } from "./figure";
import type { Level, Operator } from "./law";
import type { ResultLevel } from "./result";

/** A level as the edition holds it or as a result prints it: what is needed to compare. */
export type Comparable = Pick<Level | ResultLevel, "operator" | "value" | "part" | "when" | "standing">;

/**
 * Compares a complete figure with the levels that bind it: `true` when all hold, `false` when one fails. `null` when the
 * question stays open: no level applies, or one of them may not decide and no other fails.
 */
export function compareFigure(levels: readonly Comparable[], figure: Figure): boolean | null {
  let applied = 0;
  let open = false;
  for (const level of levels) {
    if (!appliesTo(level, figure)) continue;
    applied += 1;
    const holds = mayDecide(level) ? satisfies(level, figure) : null;
    if (holds === false) return false;
    if (holds === null) open = true;
  }
  return applied === 0 || open ? null : true;
}

/** Recalled levels judge nobody: only a confirmed or secondary one with a number may decide. */
export function mayDecide(level: Comparable): boolean {
  return (level.standing === "confirmed" || level.standing === "secondary") && typeof level.value === "number";
}

/** Whether a level narrowed by another figure (`when`) concerns this one. */
export function appliesTo(level: Comparable, figure: Figure): boolean {
  if (level.when === undefined) return true;
  const other = figure.values?.[level.when.part];
  return other !== undefined && compare(level.when.operator, other, level.when.value);
}

function satisfies(level: Comparable, figure: Figure): boolean | null {
  const limit = level.value;
  if (typeof limit !== "number") return null;
  if (figure.value !== undefined) return compare(level.operator, figure.value, limit);
  const { values } = figure;
  if (values === undefined) return null;
  if (level.part !== undefined && level.part !== "each") {
    const value = values[level.part];
    return value === undefined ? null : compare(level.operator, value, limit);
  }
  for (const part in values) if (!compare(level.operator, values[part] as number, limit)) return false;
  return true;
}

function compare(operator: Operator, value: number, limit: number): boolean {
  switch (operator) {
    case "gte":
      return value >= limit;
    case "gt":
      return value > limit;
    case "lte":
      return value <= limit;
    case "lt":
      return value < limit;
    case "eq":
      return value === limit;
    case "none":
      return value === 0;
    case "judged":
      throw new Error("A judged requirement is not compared with a figure");
  }
}
