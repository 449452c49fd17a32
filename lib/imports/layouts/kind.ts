import { errorProblem, type Parsed, seen, wordsOf } from "../values/parsed";
import type { Cell } from "../workbook/cells";

const KINDS = new Map<string, "actual" | "estimate">([
  ["thuc hien", "actual"],
  ["uoc", "estimate"],
  ["uoc thuc hien", "estimate"],
]);

/** Reads whether figures are measured (*thực hiện*) or estimated (*ước*). */
export function parseKind(cell: Cell): Parsed<"actual" | "estimate"> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  const value = KINDS.get(wordsOf(seen(cell)));
  return value === undefined
    ? { problem: `“${seen(cell)}” không phải loại số liệu; ghi “thực hiện” hoặc “ước”` }
    : { value };
}
