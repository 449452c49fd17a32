import type { Level, Operator } from "./types";

type Figure = { value?: number; values?: Record<string, number> };

/** What the levels say of a figure. `open`: no level that may decide fails, but not all of them may decide. */
export type FigureFinding = { holds: boolean | null; failing: Level[] };

/**
 * Compares a figure with the levels that bind it. All must hold; a level that may not decide leaves the question open
 * (`null`) unless another one already fails.
 */
export function compareFigure(levels: Level[], figure: Figure): FigureFinding {
  const failing: Level[] = [];
  let open = levels.length === 0;
  for (const level of levels) {
    if (!applies(level, figure)) continue;
    if (!mayDecide(level)) open = true;
    else if (!satisfies(level, figure)) failing.push(level);
  }
  return { holds: failing.length > 0 ? false : open ? null : true, failing };
}

export function mayDecide(level: Level): boolean {
  return (level.standing === "confirmed" || level.standing === "secondary") && typeof level.value === "number";
}

function applies(level: Level, figure: Figure): boolean {
  if (level.when === undefined) return true;
  const other = figure.values?.[level.when.part];
  return other !== undefined && compare(level.when.operator, other, level.when.value);
}

function satisfies(level: Level, figure: Figure): boolean {
  const limit = level.value as number;
  return figuresUnder(level, figure).every((value) => compare(level.operator, value, limit));
}

function figuresUnder(level: Level, figure: Figure): number[] {
  if (figure.value !== undefined) return [figure.value];
  const values = figure.values ?? {};
  if (level.part === undefined || level.part === "each") return Object.values(values);
  const value = values[level.part];
  return value === undefined ? [] : [value];
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
