import { utils, type WorkBook, write } from "@e965/xlsx";
import type { Edition } from "../../engine/types";
import { type DropDown, type Finish, finishSheets } from "../templates/finish";
import { textCells, textSheet } from "../templates/text-sheet";
import { guideRows } from "./guide";
import { LIST_WIDTHS, listRefOf } from "./lists";
import { SET_LINES, setRows, tableRows } from "./rows";
import { GUIDE_SHEET, SET_SHEET, TABLES, type TableName } from "./sheets";

const TABLE_ORDER: readonly TableName[] = ["documents", "criteria", "indicators", "levels", "measures"];

/**
 * An edition as a workbook to change: the bytes of an .xlsx that reads back, unchanged, to the same content with
 * `openWorkbook` and `readEditionWorkbook`.
 *
 * @param hash of the edition, by which the workbook says what it was made from
 */
export function buildEditionWorkbook(edition: Edition, hash: string): Buffer {
  const book = utils.book_new();
  const finishes = [addSetSheet(book, edition, hash), ...TABLE_ORDER.map((name) => addTable(book, edition, name))];
  utils.book_append_sheet(book, textSheet(guideRows(), [110, ...LIST_WIDTHS]), GUIDE_SHEET);
  const bytes = write(book, { type: "buffer", bookType: "xlsx", sheetStubs: true, bookSST: true }) as Buffer;
  return finishSheets(bytes, finishes, true);
}

function addSetSheet(book: WorkBook, edition: Edition, hash: string): Finish {
  const sheet = textSheet(setRows(edition, hash), [42, 80]);
  textCells(sheet, { top: 1, left: 2, bottom: SET_LINES.length, right: 2 });
  utils.book_append_sheet(book, sheet, SET_SHEET);
  const lists = SET_LINES.flatMap((field, index): DropDown[] => {
    const ref = listRefOf(field);
    return ref === null ? [] : [{ column: 2, fromRow: index + 1, toRow: index + 1, list: { ref } }];
  });
  return { frozenRows: 1, frozenColumns: 1, lists };
}

function addTable(book: WorkBook, edition: Edition, name: TableName): Finish {
  const { sheet: title, columns, frozenColumns, spare } = TABLES[name];
  const rows = tableRows(edition, name);
  const sheet = textSheet(
    [columns.map((column) => column.name), ...rows],
    columns.map(({ width }) => width),
  );
  const [right, bottom] = [columns.length, rows.length + 1 + spare];
  textCells(sheet, { top: 2, left: 1, bottom, right });
  sheet["!autofilter"] = { ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom - 1, c: right - 1 } }) };
  utils.book_append_sheet(book, sheet, title);
  const lists = columns.flatMap((column, index): DropDown[] => {
    const ref = listRefOf(column);
    return ref === null ? [] : [{ column: index + 1, fromRow: 2, toRow: bottom, list: { ref } }];
  });
  return { frozenRows: 1, frozenColumns, lists };
}
