import { type CellObject, SSF, type WorkSheet } from "@e965/xlsx";
import { tidyLine, tidyText } from "../../format/tidy";
import { serialDate } from "../values/serial";
import { cellRef } from "./address";
import { type Cell, type CellContent, Sheet } from "./cells";
import { readContents } from "./contents";
import { LIMITS } from "./limits";
import { BROKEN_TEXT, Refused } from "./refusal";
import { readRepacked } from "./repack";
import { type Count, type SlimSheet, slimSheet } from "./sheet-xml";
import { slimStyles } from "./styles";

/** The sheets of a workbook from its bounded parts, in their order. Sheets of charts have no cells. */
export function readSheets(parts: ReadonlyMap<string, Buffer>): Sheet[] {
  const { sheets, date1904 } = readContents(parts);
  if (sheets.length === 0 || sheets.length > LIMITS.sheets) throw new Refused("broken", BROKEN_TEXT);
  const count: Count = { rows: 0, cells: 0, merges: 0 };
  const listed = sheets.map((sheet) => {
    const part = sheet.path === null ? undefined : parts.get(sheet.path);
    return { ...sheet, slim: slimSheet(part ?? Buffer.alloc(0), count) };
  });
  const read = readRepacked({
    sheets: listed.map(({ slim }) => slim.xml),
    styles: slimStyles(parts.get("xl/styles.xml")),
    strings: parts.get("xl/sharedstrings.xml"),
    date1904,
  });
  return listed.map(({ name, hidden, slim }, index) => readSheet(name, hidden, slim, read[index], date1904));
}

function readSheet(
  name: string,
  hidden: boolean,
  slim: SlimSheet,
  read: WorkSheet | undefined,
  date1904: boolean,
): Sheet {
  const { merges, hiddenRows, hiddenColumns } = slim;
  const rows = new Map<number, Map<number, Cell>>();
  // `forEach` passes over rows and columns that the file does not mention, however far apart they are.
  read?.["!data"]?.forEach((cells, r) => {
    const row = new Map<number, Cell>();
    cells?.forEach((cell, c) => {
      const content = contentOf(cell, date1904);
      if (content.type !== "blank") {
        row.set(c + 1, { sheet: name, row: r + 1, column: c + 1, ref: cellRef(r + 1, c + 1), ...content });
      }
    });
    if (row.size > 0) rows.set(r + 1, row);
  });
  return new Sheet({ name, hidden, merges, hiddenRows, hiddenColumns, rows });
}

function contentOf(cell: CellObject | undefined, date1904: boolean): CellContent {
  if (cell === undefined) return { type: "blank" };
  if (cell.t === "z") return cell.f === undefined ? { type: "blank" } : { type: "error", error: "FORMULA" };
  if (cell.t === "e") return { type: "error", error: errorName(cell.w) };
  if (cell.t === "b") return { type: "boolean", value: cell.v === true };
  if (cell.t === "n" && typeof cell.v === "number") return numeric(cell, cell.v, date1904);
  return textual(String(cell.v ?? ""));
}

function textual(raw: string): CellContent {
  const text = tidyLine(raw);
  if (text.length > LIMITS.textLength) throw new Refused("broken", BROKEN_TEXT);
  if (text === "") return { type: "blank" };
  const lines = tidyText(raw);
  return lines === text ? { type: "text", text } : { type: "text", text, lines };
}

/** The name of an error goes into messages: only what looks like one of Excel's. */
function errorName(name: string | undefined): string {
  if (name === undefined) return "FORMULA";
  return /^#[A-Z0-9/_!?]{1,24}$/.test(name) ? name : "#ERROR!";
}

function numeric(cell: CellObject, value: number, date1904: boolean): CellContent {
  if (!Number.isFinite(value)) return { type: "error", error: String(value) };
  const format = String(cell.z ?? "General");
  const shown = cell.w ?? String(value);
  const date = SSF.is_date(format) ? serialDate(value, date1904) : null;
  return date === null ? { type: "number", value, shown, format } : { type: "date", date, serial: value, shown };
}
