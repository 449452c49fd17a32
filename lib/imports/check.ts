import { observationProblems } from "../criteria/admissible";
import { type Edition, PART_NAMES } from "../engine/types";
import { groupBy } from "../format/group";
import type { About } from "../policy/can";
import type { Draft } from "./collector";
import type { Problems } from "./problems";
import type { ImportContext, ImportEntry } from "./types";

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

/** What an entry is about, as the policy asks. */
export function aboutOf({ set, indicator, criterion }: ImportEntry): About {
  return indicator === undefined
    ? { setKey: set, criterionId: criterion ?? "" }
    : { setKey: set, indicatorId: indicator };
}

/** Whether an entry says đạt, chưa đạt or "không xét", which who only enters figures may not say. */
export function concludes({ conclusion, notApplicable }: ImportEntry): boolean {
  return conclusion !== undefined || notApplicable !== undefined;
}

/** Leaves out what the sender may not enter or conclude on; each becomes a problem at its cell. */
export function withinRights(
  entries: readonly ImportEntry[],
  may: ImportContext["may"],
  problems: Problems,
): ImportEntry[] {
  if (may === undefined) return [...entries];
  return entries.filter((entry) => {
    const about = aboutOf(entry);
    const subject = entry.indicator === undefined ? `tiêu chí ${entry.criterion}` : `chỉ tiêu ${entry.indicator}`;
    if (!may("submit", entry.unitKey, about)) {
      problems.error(entry.from, `tài khoản này không nhập ${subject} của đơn vị này; hãy xóa ô này`);
      return false;
    }
    if (!concludes(entry) || may("conclude", entry.unitKey, about)) return true;
    problems.error(entry.from, `tài khoản này không kết luận ${subject}; chỉ ghi số liệu, hoặc xóa ô này`);
    return false;
  });
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
