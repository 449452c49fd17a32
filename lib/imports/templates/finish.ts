import { CFB } from "@e965/xlsx";
import { cellRef } from "../workbook/address";
import { escapeXml } from "../workbook/xml";

/**
 * A list of a column's cells to choose from: the words themselves, or (`ref`) the cells of another sheet that hold them.
 * Other text is warned about and allowed: “không xét: lý do” is not on it.
 */
export type DropDown = { column: number; fromRow: number; toRow: number; list: readonly string[] | { ref: string } };

/** What the library cannot write: the first rows and columns stay in view, cells offer a list. */
export type Finish = { frozenRows: number; frozenColumns: number; lists: readonly DropDown[] };

/**
 * Adds to the sheets of a workbook, as the library wrote it, what the library cannot write.
 *
 * @param finishes one a sheet, in their order; `null` and sheets beyond the list stay as they are
 * @param wrap whether long text is broken into lines within its cell
 */
export function finishSheets(workbook: Buffer, finishes: readonly (Finish | null)[], wrap = false): Buffer {
  const zip = CFB.read(workbook, { type: "buffer" });
  const change = (path: string, by: (xml: string) => string) => {
    const part = CFB.find(zip, path);
    if (part === null) throw new Error(`The workbook has no ${path}`);
    CFB.utils.cfb_add(zip, path, Buffer.from(by(Buffer.from(part.content as Uint8Array).toString("utf8"))));
  };
  finishes.forEach((finish, index) => {
    if (finish !== null) change(`/xl/worksheets/sheet${index + 1}.xml`, (xml) => finishSheet(xml, finish));
  });
  if (wrap) change("/xl/styles.xml", wrapText);
  return CFB.write(zip, { fileType: "zip", compression: true, type: "buffer" }) as Buffer;
}

function finishSheet(xml: string, finish: Finish): string {
  const view = '<sheetView workbookViewId="0"/>';
  if (!xml.includes(view) || !xml.includes("</sheetData>")) throw new Error("The library writes sheets in another way");
  // What follows the cells stands in a fixed order: the filter of a table comes before the lists.
  const after = /<\/sheetData>(?:<autoFilter [^>]*\/>)?/;
  return xml
    .replace(view, () => `<sheetView workbookViewId="0">${pane(finish)}</sheetView>`)
    .replace(after, (tags) => `${tags}${validations(finish.lists)}`);
}

/** Every cell that is formatted as text (49 is Excel's number for it) is broken into lines, from the top of its cell. */
function wrapText(xml: string): string {
  const wrapped = xml.replace(
    /<xf numFmtId="49"([^>]*)\/>/g,
    '<xf numFmtId="49"$1 applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  );
  if (wrapped === xml) throw new Error("The library writes styles in another way");
  return wrapped;
}

function pane({ frozenRows, frozenColumns }: Finish): string {
  const topLeft = cellRef(frozenRows + 1, frozenColumns + 1);
  const [side, name] = frozenColumns === 0 ? ["", "bottomLeft"] : [`xSplit="${frozenColumns}" `, "bottomRight"];
  return `<pane ${side}ySplit="${frozenRows}" topLeftCell="${topLeft}" activePane="${name}" state="frozen"/>`;
}

function validations(lists: readonly DropDown[]): string {
  if (lists.length === 0) return "";
  const items = lists.map(({ column, fromRow, toRow, list }) => {
    const area = `${cellRef(fromRow, column)}:${cellRef(toRow, column)}`;
    const options = 'type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"';
    const formula = "ref" in list ? list.ref : `"${list.join(",")}"`;
    return `<dataValidation ${options} sqref="${area}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${lists.length}">${items.join("")}</dataValidations>`;
}
