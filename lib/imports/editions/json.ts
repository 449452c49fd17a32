import { placeInWords } from "../../criteria/places";
import { publishingProblems } from "../../criteria/publishing";
import { parseEdition } from "../../criteria/schema";
import type { Edition } from "../../engine/types";
import type { Problem } from "../../format/problems";

const MOST_MIB = 5;

/** Reads an edition from the text of a JSON file; `place` of a problem says in words where it is. Never throws. */
export function readEditionJson(text: string): { edition: Edition | null; problems: Problem[] } {
  const refused = (problem: string) => ({ edition: null, problems: [{ place: "toàn bộ tệp", text: problem }] });
  if (Buffer.byteLength(text) > MOST_MIB * 1024 * 1024) return refused(`tệp lớn hơn ${MOST_MIB} MB`);
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refused(`không phải JSON hợp lệ${whereOf((error as Error).message)}`);
  }
  const parsed = parseEdition(content);
  const { edition } = parsed;
  const problems = edition === null ? parsed.problems : publishingProblems(edition);
  return {
    edition: problems.length > 0 ? null : edition,
    problems: problems.map((problem) => ({ ...problem, place: placeInWords(problem.place, content) })),
  };
}

/** The engine says in English what is wrong; where it says the line and column, those are kept. */
function whereOf(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined ? "" : ` (dòng ${line}, cột ${column})`;
}
