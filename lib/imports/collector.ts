import type { Conclusion } from "../engine/types";
import type { Problems } from "./problems";
import type { ImportEntry } from "./types";
import type { CellPlace } from "./workbook/cells";

/** An entry with the cells of its parts, so that each can be told what is wrong with it. */
export type Draft = ImportEntry & { cells: Record<string, CellPlace> };

/** An entry without what it says: whose, of what, when. */
export type Head = Omit<ImportEntry, "value" | "values" | "conclusion" | "notApplicable" | "from">;

/** What one cell, or the cells of one row, say. */
export type Said = Pick<ImportEntry, "value" | "values" | "conclusion" | "notApplicable">;

/** Gathers entries; the same unit, subject and day twice in a file is an error that names both cells. */
export class Collector {
  private readonly drafts = new Map<string, Draft>();
  private readonly problems: Problems;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  add(head: Head, said: Said, from: CellPlace, cells: Record<string, CellPlace> = {}): void {
    const key = keyOf(head);
    const earlier = this.drafts.get(key);
    if (earlier === undefined) this.drafts.set(key, { ...head, ...said, from, cells });
    else this.duplicate(head, from, earlier.from);
  }

  /** One part of a figure with many, where each stands in a row of its own; any of the rows may carry the conclusion. */
  addPart(head: Head, part: string, value: number, from: CellPlace, conclusion?: Conclusion): void {
    const earlier = this.drafts.get(keyOf(head));
    if (earlier === undefined) {
      this.drafts.set(keyOf(head), { ...head, values: { [part]: value }, conclusion, from, cells: { [part]: from } });
      return;
    }
    const taken = earlier.cells[part] ?? (earlier.values === undefined ? earlier.from : undefined);
    if (taken !== undefined) {
      this.duplicate(head, from, taken);
      return;
    }
    earlier.values = { ...earlier.values, [part]: value };
    earlier.cells[part] = from;
    if (conclusion === undefined) return;
    if (earlier.conclusion === undefined) earlier.conclusion = conclusion;
    else if (earlier.conclusion !== conclusion) {
      this.problems.error(from, `kết luận khác với dòng của ô ${earlier.from.ref}, cùng chỉ tiêu`);
    }
  }

  all(): Draft[] {
    return [...this.drafts.values()];
  }

  private duplicate(head: Head, from: CellPlace, earlier: CellPlace): void {
    const subject = head.indicator === undefined ? `tiêu chí ${head.criterion}` : `chỉ tiêu ${head.indicator}`;
    const where = earlier.sheet === from.sheet ? `ô ${earlier.ref}` : `ô ${earlier.ref} của trang “${earlier.sheet}”`;
    this.problems.error(from, `trùng với ${where}: cùng đơn vị, cùng ${subject}, cùng ngày; chỉ giữ một`);
  }
}

function keyOf({ unitKey, set, indicator, criterion, measuredOn }: Head): string {
  return [unitKey, set, indicator === undefined ? `c${criterion}` : `i${indicator}`, measuredOn].join("|");
}
