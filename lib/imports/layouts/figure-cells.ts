import type { Measure } from "../../engine/types";
import type { Said } from "../collector";
import type { Problems } from "../problems";
import { unitOf } from "../subjects";
import { looksLikeConclusion, parseConclusion } from "../values/conclusion";
import { parseFigure } from "../values/number";
import { type Parsed, seen } from "../values/parsed";
import { areaRef } from "../workbook/address";
import type { Cell, Sheet } from "../workbook/cells";

/** Takes the value of a parsed cell; what is wrong with it is said at the cell. */
export function taken<T>(parsed: Parsed<T>, cell: Cell, problems: Problems): T | undefined {
  if (parsed.problem !== undefined) problems.error(cell, parsed.problem);
  else if (parsed.warning !== undefined) problems.warning(cell, parsed.warning);
  return parsed.value;
}

/**
 * A cell of figures as it is stored. In a merged area one figure would stand for several units or indicators; who merged
 * them did not measure each, so it is an error and not a guess.
 */
export function figureCell(sheet: Sheet, row: number, column: number, problems: Problems): Cell {
  const area = sheet.mergeAt(row, column);
  if (area === null) return sheet.at(row, column);
  const first = sheet.at(area.top, area.left);
  if (first.type === "blank") return sheet.at(row, column);
  problems.error(
    first,
    `các ô ${areaRef(area)} đang gộp; số liệu phải ghi riêng từng ô, hãy bỏ gộp (Unmerge) rồi ghi lại`,
  );
  return { ...sheet.at(row, column), type: "blank" };
}

/** What a cell says of an indicator with one figure or none: a figure, or a conclusion in words. */
export function saidOf(cell: Cell, measure: Measure, problems: Problems, reason = ""): Said | null {
  if (cell.type === "blank") return null;
  if (measure.shape === "judged") return concludedIn(cell, problems, reason);
  if (looksLikeConclusion(cell)) {
    if (knowsWord(cell)) return concludedIn(cell, problems, reason);
    problems.error(cell, `“${seen(cell)}” không phải số (ví dụ 41,5), cũng không phải kết luận (đạt, chưa đạt)`);
    return null;
  }
  const value = taken(parseFigure(cell, unitOf(measure)), cell, problems);
  return value === undefined ? null : { value };
}

/** Whether words in a column of figures are those of a conclusion, with whatever else is wrong with it. */
function knowsWord(cell: Cell): boolean {
  return parseConclusion(cell, "—").problem === undefined;
}

/** What a cell concludes. */
export function concludedIn(cell: Cell, problems: Problems, reason = ""): Said | null {
  if (cell.type === "blank") return null;
  const concluded = taken(parseConclusion(cell, reason), cell, problems);
  if (concluded === undefined) return null;
  return typeof concluded === "string"
    ? { conclusion: concluded }
    : { notApplicable: { reason: concluded.notApplicable } };
}
