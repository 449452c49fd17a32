import { formatDate } from "../format/date";
import type { Edition } from "./law";
import { measureOf, printMeasure } from "./prepare-law";
import type { Reason } from "./reasons";
import type { CriterionResult } from "./result";

/** The criteria of a set on a day outside its period: nothing is judged, and each says why. */
export function outOfForce(edition: Edition): CriterionResult[] {
  const reason = Object.freeze<Reason>({
    code: "not_in_force",
    text: `${edition.shortName} ${periodInWords(edition)}.`,
  });
  return edition.criteria.map((criterion) => ({
    id: criterion.id,
    name: criterion.name,
    group: criterion.group,
    verdict: "not_in_force",
    basis: null,
    conclusion: null,
    provisional: false,
    concluded: null,
    otherYears: [],
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
      measure: printMeasure(measureOf(edition, indicator)),
      exemption: null,
      otherYears: [],
    })),
  }));
}

function periodInWords({ inForce }: Edition): string {
  if (inForce === null) return "chưa có quy định được nạp";
  return `chỉ áp dụng từ ${formatDate(inForce.from)} đến ${formatDate(inForce.to)}`;
}
