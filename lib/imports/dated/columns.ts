import type { Problems } from "../problems";
import { wordsOf } from "../values/parsed";
import type { Cell, Sheet } from "../workbook/cells";

/** The columns of a list: the title that templates write first, then other words for it; `needed` ones must be there. */
export type ListColumns<Name extends string> = Record<
  Name,
  { titles: readonly [string, ...string[]]; needed: boolean }
>;

/** One row of a list, below its header. A merged area gives its value in each of its cells. */
export type ListRow<Name extends string> = { sheet: Sheet; row: number; cell: (name: Name) => Cell };

/** Sheets that templates add for people. */
const FOR_PEOPLE = ["huong dan"];
/** How far down a header is looked for, and how many of its words must be there. */
const HEADER_ROWS = 40;
const FEWEST = 3;

/** The rows of every sheet that holds the list; what is left out, and a list without a needed column, is said. */
export function listRows<Name extends string>(
  sheets: readonly Sheet[],
  columns: ListColumns<Name>,
  problems: Problems,
): ListRow<Name>[] {
  const read = sheets.filter((sheet) => !FOR_PEOPLE.includes(wordsOf(sheet.name)) && sheet.rowNumbers().length > 0);
  let found = 0;
  const rows = read.flatMap((sheet): ListRow<Name>[] => {
    if (sheet.hidden) {
      problems.ofSheet("warning", sheet.name, "trang đang ẩn nên không nhập; nếu cần nhập thì bỏ ẩn");
      return [];
    }
    const header = headerOf(sheet, columns);
    if (header === null) {
      problems.ofSheet("warning", sheet.name, "bỏ qua trang này: không nhận ra bảng");
      return [];
    }
    found += 1;
    const missing = namesOf(columns).filter((name) => columns[name].needed && header.at.get(name) === undefined);
    for (const name of missing) problems.ofSheet("error", sheet.name, `thiếu cột “${columns[name].titles[0]}”`);
    if (missing.length > 0) return [];
    const below = sheet.rowNumbers().filter((row) => row > header.row);
    return below.map((row) => ({ sheet, row, cell: (name) => sheet.covering(row, header.at.get(name) ?? 0) }));
  });
  if (found === 0 && !problems.hasErrors()) {
    const titles = namesOf(columns).map((name) => `“${columns[name].titles[0]}”`);
    problems.ofSheet(
      "error",
      "",
      `không tìm thấy bảng nào; bảng phải có dòng tiêu đề với các cột ${titles.join(", ")}`,
    );
  }
  return rows;
}

function namesOf<Name extends string>(columns: ListColumns<Name>): Name[] {
  return Object.keys(columns) as Name[];
}

/** The row that names most columns; the first column of a name counts. */
function headerOf<Name extends string>(
  sheet: Sheet,
  columns: ListColumns<Name>,
): { row: number; at: Map<Name, number> } | null {
  let best: { row: number; at: Map<Name, number> } | null = null;
  for (const row of sheet.rowNumbers().slice(0, HEADER_ROWS)) {
    const at = new Map<Name, number>();
    for (const cell of sheet.row(row)) {
      const name = cell.type === "text" ? columnNamed(cell.text, columns) : undefined;
      if (name !== undefined && !at.has(name)) at.set(name, cell.column);
    }
    if (at.size >= FEWEST && at.size > (best?.at.size ?? 0)) best = { row, at };
  }
  return best;
}

function columnNamed<Name extends string>(text: string, columns: ListColumns<Name>): Name | undefined {
  const asked = wordsOf(text).replace(/\s*\(.*\)$|[*:]+$/g, "");
  return namesOf(columns).find((name) => columns[name].titles.some((title) => wordsOf(title) === asked));
}
