import type { Measure } from "../../engine/types";
import type { Said } from "../collector";
import type { Problems } from "../problems";
import { unitOf } from "../subjects";
import { looksLikeConclusion } from "../values/conclusion";
import { parseFigure } from "../values/number";
import { seen } from "../values/parsed";
import type { Cell, CellPlace } from "../workbook/cells";
import { concludedIn, taken } from "./figure-cells";

/** The cells of one indicator with many figures; `part` is `null` for a column that holds its conclusion. */
export type PartCell = { cell: Cell; part: string | null };

/**
 * Figures of the parts, a conclusion, or both. A conclusion may stand in its own column or in those of the parts, where it must
 * be the same in each; whether a part is missing is for the rules of the facts file to say.
 */
export function readParts(
  filled: readonly PartCell[],
  measure: Measure,
  problems: Problems,
  headers: () => string,
): { said: Said; cells: Record<string, CellPlace> } | null {
  const concluding = filled.filter(({ cell, part }) => part === null || looksLikeConclusion(cell));
  const figures = filled.filter((one) => !concluding.includes(one));
  const stray = concluding.find(({ cell }) => cell.type === "number");
  if (stray !== undefined) {
    problems.error(stray.cell, `chỉ tiêu có nhiều số đo; ghi mỗi thành phần một cột: ${headers()}`);
    return null;
  }
  const conclusion = concludedOnce(concluding, problems);
  if (conclusion === null) return null;
  const values: Record<string, number> = {};
  const cells: Record<string, CellPlace> = {};
  for (const { cell, part } of figures) {
    const value = taken(parseFigure(cell, unitOf(measure, part ?? undefined)), cell, problems);
    if (value === undefined || part === null) return null;
    values[part] = value;
    cells[part] = cell;
  }
  if (figures.length > 0 && conclusion.notApplicable !== undefined) {
    problems.error(concluding[0]?.cell ?? filled[0]?.cell ?? neverBlank(), "đã ghi “không xét” thì không ghi số liệu");
    return null;
  }
  return { said: figures.length > 0 ? { values, ...conclusion } : conclusion, cells };
}

/** What all concluding cells say together; empty where there is none, `null` with a problem where they differ. */
function concludedOnce(concluding: readonly PartCell[], problems: Problems): Said | null {
  let together: Said = {};
  for (const { cell } of concluding) {
    const said = concludedIn(cell, problems);
    if (said === null) return null;
    if (together.conclusion !== undefined && together.conclusion !== said.conclusion) {
      problems.error(cell, `kết luận “${seen(cell)}” khác với kết luận ở cột trước của cùng chỉ tiêu`);
      return null;
    }
    together = said;
  }
  return together;
}

function neverBlank(): never {
  throw new Error("A group of cells is never empty");
}
