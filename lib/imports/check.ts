import { observationProblems } from "../criteria/admissible";
import { type Edition, PART_NAMES } from "../engine/types";
import { groupBy } from "../format/group";
import type { Draft } from "./collector";
import type { Problems } from "./problems";
import type { ImportEntry } from "./types";

/**
 * Checks entries by the rules of the facts file itself, so that a file which imports is a file that judges. Returns those
 * that pass; the others become problems at their cells.
 */
export function checkEntries(drafts: readonly Draft[], edition: Edition, problems: Problems): ImportEntry[] {
  const byUnit = groupBy(drafts, ({ unitKey }) => unitKey);
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

/** Whether entries that were read earlier may still stand under the editions of now. */
export function stillAdmissible(entries: readonly ImportEntry[], editions: readonly Edition[]): boolean {
  const editionOf = new Map(editions.map((edition) => [edition.set, edition]));
  const groups = groupBy(entries, ({ unitKey, set }) => `${set}|${unitKey}`);
  return [...groups.values()].every((own) => {
    const edition = editionOf.get(own[0]?.set ?? "");
    return edition !== undefined && observationProblems(edition, own.map(observation)).length === 0;
  });
}

/** The entry as the facts file has it. */
function observation(draft: ImportEntry): Record<string, unknown> {
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
