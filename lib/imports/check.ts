import { parseFacts } from "../criteria/facts-file";
import { type Edition, PART_NAMES } from "../engine/types";
import type { Draft } from "./collector";
import type { Problems } from "./problems";
import type { ImportEntry } from "./types";

/** Who the figures are about does not matter to the rules of a figure; the parser wants somebody. */
const ANYBODY = { code: "0", name: "—", region: "bac-trung-bo" };

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
  const file = { unit: ANYBODY, observations: drafts.map(observation) };
  const refused = new Set<number>();
  for (const { place, text } of parseFacts(file, edition, []).problems) {
    const [, index, part] = /^observations\[(\d+)\](?:\.values\.(\w+))?/.exec(place) ?? [];
    const draft = drafts[Number(index)];
    if (draft === undefined) throw new Error(`A problem without an entry: ${place}: ${text}`);
    refused.add(Number(index));
    problems.error(draft.cells[part ?? ""] ?? draft.from, inWords(text, part));
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

/** The parts by the names of the screens instead of those of the file. */
function inWords(text: string, part: string | undefined): string {
  const named = text.replace(/\b(total|piped|female|male|schools|minimum|level1)\b/g, (key) => `“${PART_NAMES[key]}”`);
  return part === undefined ? named : `${PART_NAMES[part] ?? part}: ${named}`;
}
