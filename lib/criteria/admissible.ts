import { type Edition, PART_NAMES } from "../engine/types";
import { parseFacts } from "./facts-file";

/** Who the figures are about does not matter to the rules of a figure; the parser wants somebody. */
const ANYBODY = { code: "0", name: "—", region: "bac-trung-bo" };

const PLACE = /^observations\[(\d+)\](?:\.values)?(?:\.(\w+))?/;

/** What is wrong with one of several observations: which, the field or part, and why in the words of the screens. */
export type ObservationProblem = { index: number; field: string; text: string };

/**
 * Checks observations by the rules of the facts file itself, so that what a form or an import takes in is what judging
 * admits. The observations are in the form of that file, and are of one unit.
 */
export function observationProblems(
  edition: Edition,
  observations: readonly Record<string, unknown>[],
): ObservationProblem[] {
  return parseFacts({ unit: ANYBODY, observations: [...observations] }, edition, []).problems.map(({ place, text }) => {
    const [, index, field = ""] = PLACE.exec(place) ?? [];
    if (index === undefined) throw new Error(`A problem without an observation: ${place}: ${text}`);
    return { index: Number(index), field, text: inWords(text) };
  });
}

/** The parts by the names of the screens instead of those of the file. */
function inWords(text: string): string {
  return text.replace(/\b(total|piped|female|male|schools|minimum|level1)\b/g, (key) => `“${PART_NAMES[key]}”`);
}
