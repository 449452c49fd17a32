import { type Days, overlap } from "../../features/dated/recut";
import { Problems } from "../problems";
import type { ImportProblem } from "../types";
import type { CellPlace, Sheet } from "../workbook/cells";

/** One row of a list as a file says it; `cell` is where it stands: `Trang!B5`. */
export type DatedEntry = Days & { document: string; standing: string; cell: string };

export type ListRead<Entry> = { layouts: string[]; entries: Entry[]; problems: ImportProblem[] };

/** Gathers the rows of a file; two of one subject that share a day are an error that names both cells. */
export class DatedEntries<Entry extends DatedEntry> {
  private readonly bySubject = new Map<string, { entry: Entry; place: CellPlace }[]>();
  private readonly problems: Problems;
  private readonly subjectWords: string;

  /** @param subjectWords what rows are about: `xã`, `chỉ tiêu` */
  constructor(problems: Problems, subjectWords: string) {
    this.problems = problems;
    this.subjectWords = subjectWords;
  }

  add(subject: string, entry: Entry, place: CellPlace): void {
    const own = this.bySubject.get(subject) ?? [];
    const earlier = own.find((one) => overlap(one.entry, entry));
    if (earlier === undefined) {
      this.bySubject.set(subject, [...own, { entry, place }]);
      return;
    }
    const { sheet, ref } = earlier.place;
    const where = sheet === place.sheet ? `ô ${ref}` : `ô ${ref} của trang “${sheet}”`;
    this.problems.error(place, `trùng ngày với ${where}: cùng ${this.subjectWords}; chỉ giữ một hoặc sửa ngày`);
  }

  all(): Entry[] {
    return [...this.bySubject.values()].flatMap((own) => own.map(({ entry }) => entry));
  }
}

/** Reads a list; a file without a row has an error, so that nobody commits nothing. */
export function readList<Entry>(
  sheets: readonly Sheet[],
  layout: string,
  read: (problems: Problems) => Entry[],
): ListRead<Entry> {
  const problems = new Problems();
  const entries = read(problems);
  if (entries.length === 0 && !problems.hasErrors()) problems.ofSheet("error", "", "tệp không có dòng nào để ghi");
  return { layouts: [layout], entries, problems: problems.sorted(sheets.map(({ name }) => name)) };
}

/** `Trang!B5`, as it is kept with an entry. */
export function cellOf({ sheet, ref }: CellPlace): string {
  return `${sheet}!${ref}`;
}
