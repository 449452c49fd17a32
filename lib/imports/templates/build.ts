import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import type { Edition } from "../../engine/types";
import { LAYOUTS } from "../layouts/registry";
import type { LayoutName } from "../types";
import type { ImportUnit } from "../units";
import { type DropDown, finishFirstSheet } from "./finish";
import { guideLines } from "./guide";
import {
  criterionColumns,
  headLines,
  indicatorColumns,
  KINDS,
  LONG_COLUMNS,
  type TemplateColumn,
  UNIT_COLUMNS,
  unitCells,
} from "./sheets";

/** What a template is for: the units are those of the day, in the order in which they are to stand. */
export type TemplateRequest = {
  layout: LayoutName;
  edition: Edition;
  units: readonly ImportUnit[];
  measuredOn: string;
  referenceYear: number;
};

/** Rows of a long template beyond one for each unit. */
const SPARE_ROWS = 500;

/** A template to fill in: the bytes of an .xlsx whose figures read back with `openWorkbook` and `readImport`. */
export function buildTemplate({ layout, edition, units, measuredOn, referenceYear }: TemplateRequest): Buffer {
  const title = LAYOUTS.find(({ name }) => name === layout)?.title ?? layout;
  const lines = headLines({ edition, title, measuredOn, referenceYear });
  const columns = [...UNIT_COLUMNS, ...figureColumns(layout, edition)];
  const ownUnits = units.filter(({ kind }) => kind === edition.unitKind);
  const headerRow = lines.length + 2;
  const rows = [
    ...lines,
    columns.map(({ name }) => name),
    columns.map(({ header }) => header),
    ...ownUnits.map(unitCells),
  ];
  const lastRow = headerRow + ownUnits.length + (layout === "long" ? SPARE_ROWS : 0);
  const sheet = textSheet(rows, columns);
  if (layout === "long") textColumn(sheet, UNIT_COLUMNS.length + 1, headerRow + 1, lastRow);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Số liệu");
  utils.book_append_sheet(
    book,
    textSheet(guideLines(layout, edition), [{ header: "", name: "", width: 120 }]),
    "Hướng dẫn",
  );
  const bytes = write(book, { type: "buffer", bookType: "xlsx", sheetStubs: true }) as Buffer;
  const lists = columns.flatMap(({ list }, index): DropDown[] =>
    list === undefined ? [] : [{ column: index + 1, fromRow: headerRow + 1, toRow: lastRow, list }],
  );
  const kind: DropDown = { column: 2, fromRow: lines.length, toRow: lines.length, list: KINDS };
  return finishFirstSheet(bytes, {
    frozenRows: headerRow,
    frozenColumns: UNIT_COLUMNS.length,
    lists: [kind, ...lists],
  });
}

function figureColumns(layout: LayoutName, edition: Edition): readonly TemplateColumn[] {
  if (layout === "long") return LONG_COLUMNS;
  return layout === "wide-by-criterion" ? criterionColumns(edition) : indicatorColumns(edition);
}

/** Every cell is text, written as text: an id keeps its zeros and nothing is ever a formula. */
export function textSheet(rows: readonly string[][], columns: readonly TemplateColumn[]): WorkSheet {
  const cells = rows.map((row) =>
    row.map((text): CellObject | null => (text === "" ? null : { t: "s", v: text, z: "@" })),
  );
  const sheet = utils.aoa_to_sheet(cells);
  sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
  return sheet;
}

/** Formats the blank cells of a column as text, so that an id typed into them stays as it is typed. */
function textColumn(sheet: WorkSheet, column: number, fromRow: number, toRow: number): void {
  for (let row = fromRow; row <= toRow; row++) {
    sheet[utils.encode_cell({ r: row - 1, c: column - 1 })] = { t: "z", z: "@" };
  }
  const range = utils.decode_range(sheet["!ref"] ?? "A1");
  range.e.r = Math.max(range.e.r, toRow - 1);
  sheet["!ref"] = utils.encode_range(range);
}
