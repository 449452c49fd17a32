import { utils, write } from "@e965/xlsx";
import { finishSheets } from "./finish";
import type { TemplateColumn } from "./sheets";
import { textSheet } from "./text-sheet";

export type ListTemplate = {
  title: string;
  /** The name of the sheet that is read. */
  sheet: string;
  columns: readonly TemplateColumn[];
  rows: readonly string[][];
  /** Columns that stay in view. */
  frozen: number;
  guide: readonly string[];
};

/** Rows beyond those of the list that offer the same choices. */
const SPARE_ROWS = 200;

/** A list as it stands, to be changed and sent again: the bytes of an .xlsx whose cells are all text. */
export function listTemplate({ title, sheet, columns, rows, frozen, guide }: ListTemplate): Buffer {
  const book = utils.book_new();
  const head = [[title], [], columns.map(({ header }) => header)];
  utils.book_append_sheet(
    book,
    textSheet(
      [...head, ...rows],
      columns.map(({ width }) => width),
    ),
    sheet,
  );
  const lines = [["HƯỚNG DẪN"], ...guide.map((text, index) => [`${index + 1}. ${text}`])];
  utils.book_append_sheet(book, textSheet(lines, [120]), "Hướng dẫn");
  const bytes = write(book, { type: "buffer", bookType: "xlsx", sheetStubs: true }) as Buffer;
  return finishSheets(bytes, [
    {
      frozenRows: head.length,
      frozenColumns: frozen,
      lists: columns.flatMap(({ list }, index) => {
        const [fromRow, toRow] = [head.length + 1, head.length + rows.length + SPARE_ROWS];
        return list === undefined ? [] : [{ column: index + 1, fromRow, toRow, list }];
      }),
    },
  ]);
}
