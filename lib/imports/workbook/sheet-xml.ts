import { formatNumber } from "../../format/number";
import { type Area, columnNumber, parseArea } from "./address";
import { LIMITS } from "./limits";
import { BROKEN_TEXT, Refused } from "./refusal";
import { attribute, decodeXml, section, tags } from "./xml";

/** A sheet reduced to its cells, with what the reduction found. */
export type SlimSheet = {
  xml: string;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: [number, number][];
};

/** What has been counted in a workbook so far. */
export type Count = { rows: number; cells: number; merges: number };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Counts the rows and cells of a sheet's XML before the library sees it, and leaves only what holds values. A link over
 * the whole sheet, a column definition up to 2³¹ or ten thousand array formulas would keep the library busy for hours; a
 * formula itself is not needed, only that there is one.
 *
 * @param count raised by what this sheet holds, so that the bound is over all sheets
 */
export function slimSheet(part: Buffer, count: Count): SlimSheet {
  const xml = decodeXml(part);
  const data = section(xml, "sheetData");
  const cells = countCells(data, count);
  const prefix = /<((?:\w+:)?)sheetData[\s>/]/.exec(xml)?.[1] ?? "";
  const merges = tags(section(xml, "mergeCells"), "mergeCell").map((tag) => area(attribute(tag, "ref") ?? ""));
  count.merges += merges.length;
  if (count.merges > LIMITS.mergedAreas) tooMany("vùng gộp ô", LIMITS.mergedAreas);
  const tall = merges.filter(({ top, bottom }) => bottom - top >= LIMITS.tallRows).length;
  if (tall > LIMITS.tallAreas) tooMany("vùng gộp ô qua nhiều dòng", LIMITS.tallAreas);
  const space = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  return {
    xml: `<${prefix}worksheet ${space}="${MAIN}"><${prefix}sheetData>${cells}</${prefix}sheetData></${prefix}worksheet>`,
    merges,
    hiddenRows: hiddenRows(data),
    hiddenColumns: hiddenColumns(section(xml, "cols")),
  };
}

/** The cells without what is not needed: formulas become `1`, blank cells and rows go where all say their own address. */
function countCells(data: string, count: Count): string {
  let unaddressed = false;
  const before = count.cells;
  const counted = data.replace(/<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>/g, (tag: string, name: string, rest: string) => {
    const address = /\sr=["']([^"']*)["']/.exec(rest)?.[1];
    if (address === undefined) unaddressed = true;
    if (name === "row") {
      if (address !== undefined) inside(Number(address), LIMITS.lastRow);
      if (++count.rows > LIMITS.rows) tooMany("dòng", LIMITS.rows);
      return tag;
    }
    if (address !== undefined) checkRef(address);
    if (++count.cells > LIMITS.cells) tooMany("ô", LIMITS.cells);
    return rest.endsWith("/") ? "" : tag;
  });
  if (count.cells === before) return "";
  const cells = unaddressed ? data : counted.replace(/<((?:\w+:)?row)(?:\s[^>]*)?(?:\/>|>\s*<\/\1>)/g, "");
  return cells
    .replace(/<((?:\w+:)?f)(?:\s[^>]*)?\/>/g, "<$1>1</$1>")
    .replace(/<((?:\w+:)?f)(?:\s[^>]*)?>[^<]*<\/\1>/g, "<$1>1</$1>");
}

function checkRef(ref: string): void {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (match === null) throw new Refused("broken", BROKEN_TEXT);
  inside(columnNumber(match[1] ?? ""), LIMITS.lastColumn);
  inside(Number(match[2]), LIMITS.lastRow);
}

function area(ref: string): Area {
  const found = parseArea(ref);
  if (found === null || found.bottom < found.top || found.right < found.left) throw new Refused("broken", BROKEN_TEXT);
  inside(found.right, LIMITS.lastColumn);
  inside(found.bottom, LIMITS.lastRow);
  return found;
}

function hiddenRows(data: string): Set<number> {
  const rows = data.match(/<(?:\w+:)?row\s[^>]*\shidden=["'](?:1|true)["'][^>]*>/g) ?? [];
  return new Set(rows.map((tag) => Number(attribute(tag, "r") ?? 0)));
}

function hiddenColumns(cols: string): [number, number][] {
  return tags(cols, "col")
    .filter((tag) => /^(1|true)$/.test(attribute(tag, "hidden") ?? ""))
    .map((tag) => [Number(attribute(tag, "min") ?? 0), Number(attribute(tag, "max") ?? 0)]);
}

function inside(index: number, last: number): void {
  if (index < 1 || index > last) throw new Refused("broken", BROKEN_TEXT);
}

function tooMany(what: string, limit: number): never {
  throw new Refused(
    "too_many_cells",
    `Tệp có quá nhiều ${what} (hơn ${formatNumber(limit)}), kể cả ô trống có định dạng. Hãy xóa các dòng, cột thừa hoặc chia tệp rồi gửi lại.`,
  );
}
