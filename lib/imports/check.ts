import { observationProblems } from "../criteria/admissible";
import { type Edition, PART_NAMES } from "../engine/types";
import type { Draft } from "./collector";
import type { Problems } from "./problems";
import type { ImportEntry } from "./types";

/**
 * Checks entries by the rules of the facts file itself, so that a file which imports is a file that judges. Returns those
 * that pass; the others become problems at their cells.
 */
export function checkEntries(drafts: readonly Draft[], edition: Edition, problems: Problems): ImportEntry[] {
  const byUnit = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const own = byUnit.get(draft.unitKey);
    if (own === undefined) byUnit.set(draft.unitKey, [draft]);
    else own.push(draft);
  }
  return [...byUnit.values()].flatMap((own) => checkUnit(own, edition, problems));
}

function checkUnit(drafts: readonly Draft[], edition: Edition, problems: Problems): ImportEntry[] {
  const refused = new Set<number>();
  for (const { index, field, text } of observationProblems(edition, drafts.map(observation))) {
    const draft = drafts[index];
    if (draft === undefined) continue;
    refused.add(index);
    const part = PART_NAMES[field];
    problems.error(draft.cells[field] ?? draft.from, part === undefined ? text : `${part}: ${text}`);
  }
  return drafts.filter((_, index) => !refused.has(index)).map(({ cells: _, ...entry }) => entry);
}

/** The entry as the facts file has it. */
function observation(draft: Draft): Record<string, unknown> {
  const { indicator, criterion, value, values, conclusion, measuredOn, referenceYear, kind } = draft;
  if (draft.notApplicable !== undefined) {
    return { indicator, applicable: false, reason: draft.notApplicable.reason, measuredOn };
  }
  if (criterion !== undefined) return { criterion, conclusion, measuredOn, referenceYear };
  return {
    indicator,
    ...(value !== undefined && { value }),
    ...(values !== undefined && { values }),
    ...(conclusion !== undefined && { conclusion }),
    measuredOn,
    referenceYear,
    kind,
  };
}
