import type { Subjects } from "../subjects";
import { wordsOf } from "../values/parsed";
import type { Sheet } from "../workbook/cells";
import { type Layout, type SeenRow, seenRow } from "./layout";
import { LAYOUTS } from "./registry";

/** How far down a header is looked for, and how far to the right. */
const ROWS = 40;
const COLUMNS = 250;
/** Rows above the header that may hold the upper half of it. */
const ABOVE = 3;

export type Detected = { layout: Layout; header: SeenRow; above: SeenRow[] };

/**
 * The layout of a sheet and its header: the row that names most, by whichever layout; `null` where no row names anything.
 *
 * @param stated the title of a layout that the sheet itself states
 */
export function detectLayout(sheet: Sheet, subjects: Subjects, stated?: string): Detected | null {
  const named = LAYOUTS.filter(({ title }) => stated !== undefined && wordsOf(title) === wordsOf(stated));
  const rows = sheet.rowNumbers().slice(0, ROWS);
  let best: (Detected & { fit: number }) | null = null;
  for (const row of rows) {
    const last = Math.min(
      COLUMNS,
      Math.max(0, ...[row, row - 1, row + 1].flatMap((at) => sheet.row(at).at(-1)?.column ?? 0)),
    );
    const header = seenRow(sheet, row, last);
    const above = rows
      .filter((other) => other < row && other >= row - ABOVE)
      .map((other) => seenRow(sheet, other, last))
      .reverse();
    for (const layout of named.length > 0 ? named : LAYOUTS) {
      const fit = layout.fits(header, above, subjects);
      if (fit > (best?.fit ?? 0)) best = { layout, header, above, fit };
    }
  }
  return best;
}
