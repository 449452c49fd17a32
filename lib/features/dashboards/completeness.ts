import type { CriterionResult, IndicatorResult, Standing } from "../../engine";
import { unitInWords } from "../units/kinds";
import type { Completeness, Contradiction, JudgedUnit, QualityRow } from "./types";

export const NOTHING_DUE: Completeness = {
  due: 0,
  there: 0,
  covered: 0,
  yearlyDue: 0,
  yearlyThere: 0,
  contradictions: 0,
};

/**
 * How much of what a set asks of a unit is there: each of its indicators that applies is due, and is there with a figure
 * or a conclusion of its own. Yearly ones are timely with one of the year that is due, or of a later one.
 */
export function completenessOf({ criteria }: Pick<Standing, "criteria">, dueYear: number): Completeness {
  return criteria.map((criterion) => ofCriterion(criterion, dueYear)).reduce(plus, NOTHING_DUE);
}

function ofCriterion(criterion: CriterionResult, dueYear: number): Completeness {
  const due = criterion.indicators.filter(({ exemption }) => exemption === null);
  const there = due.filter(isThere);
  const yearly = due.filter(({ measure }) => measure.yearly);
  const nodes = [criterion, ...criterion.indicators];
  return {
    due: due.length,
    there: there.length,
    covered: criterion.conclusion === null ? 0 : due.length - there.length,
    yearlyDue: yearly.length,
    yearlyThere: yearly.filter((indicator) => isSinceYear(indicator, dueYear)).length,
    contradictions: nodes.filter(({ reasons }) => reasons.some(({ code }) => code === "contradiction")).length,
  };
}

function isThere({ figure, concluded }: IndicatorResult): boolean {
  return figure !== null || concluded !== null;
}

function isSinceYear({ figure, concluded }: IndicatorResult, year: number): boolean {
  return [figure, concluded].some((input) => (input?.referenceYear ?? 0) >= year);
}

export function plus(a: Completeness, b: Completeness): Completeness {
  return {
    due: a.due + b.due,
    there: a.there + b.there,
    covered: a.covered + b.covered,
    yearlyDue: a.yearlyDue + b.yearlyDue,
    yearlyThere: a.yearlyThere + b.yearlyThere,
    contradictions: a.contradictions + b.contradictions,
  };
}

/** One row a unit, the least complete first. */
export function qualityRows(communes: JudgedUnit[], dueYear: number): QualityRow[] {
  return communes
    .map(({ unit, district, standing }) => ({
      code: unit.code,
      commune: unit.name,
      district: placeOf(district),
      ...completenessOf(standing, dueYear),
    }))
    .sort(
      (a, b) => a.there / Math.max(1, a.due) - b.there / Math.max(1, b.due) || a.commune.localeCompare(b.commune, "vi"),
    );
}

/** Where a figure and a conclusion say different things, in the words of the judgement. */
export function contradictionsOf(communes: JudgedUnit[]): Contradiction[] {
  return communes.flatMap(({ unit, district, standing }) =>
    standing.criteria.flatMap((criterion) =>
      [criterion, ...criterion.indicators].flatMap(({ id, name, reasons }) =>
        reasons
          .filter(({ code }) => code === "contradiction")
          .map(({ text }) => ({
            code: unit.code,
            commune: unit.name,
            district: placeOf(district),
            about: `${id} ${name}`,
            text,
          })),
      ),
    ),
  );
}

function placeOf(district: JudgedUnit["district"]): string {
  return district === null ? "" : unitInWords(district.kind, district.name);
}
