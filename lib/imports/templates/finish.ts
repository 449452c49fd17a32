import { CFB } from "@e965/xlsx";
import { cellRef } from "../workbook/address";
import { escapeXml } from "../workbook/xml";

/** A list of a column's cells to choose from. Other text is warned about and allowed: “không xét: lý do” is not on it. */
export type DropDown = { column: number; fromRow: number; toRow: number; list: readonly string[] };

/** What the library cannot write: the first rows and columns stay in view, cells offer a list. */
export type Finish = { frozenRows: number; frozenColumns: number; lists: readonly DropDown[] };

/** Adds to the first sheet of a workbook, as the library wrote it, what the library cannot write. */
export function finishFirstSheet(workbook: Buffer, finish: Finish): Buffer {
  const zip = CFB.read(workbook, { type: "buffer" });
  const part = CFB.find(zip, "/xl/worksheets/sheet1.xml");
  if (part === null) throw new Error("The workbook has no first sheet");
  const xml = Buffer.from(part.content as Uint8Array).toString("utf8");
  const view = '<sheetView workbookViewId="0"/>';
  if (!xml.includes(view) || !xml.includes("</sheetData>")) throw new Error("The library writes sheets in another way");
  const finished = xml
    .replace(view, `<sheetView workbookViewId="0">${pane(finish)}</sheetView>`)
    .replace("</sheetData>", `</sheetData>${validations(finish.lists)}`);
  CFB.utils.cfb_add(zip, "/xl/worksheets/sheet1.xml", Buffer.from(finished));
  return CFB.write(zip, { fileType: "zip", compression: true, type: "buffer" }) as Buffer;
}

function pane({ frozenRows, frozenColumns }: Finish): string {
  const topLeft = cellRef(frozenRows + 1, frozenColumns + 1);
  return `<pane xSplit="${frozenColumns}" ySplit="${frozenRows}" topLeftCell="${topLeft}" activePane="bottomRight" state="frozen"/>`;
}

function validations(lists: readonly DropDown[]): string {
  if (lists.length === 0) return "";
  const items = lists.map(({ column, fromRow, toRow, list }) => {
    const area = `${cellRef(fromRow, column)}:${cellRef(toRow, column)}`;
    const options = 'type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1"';
    return `<dataValidation ${options} sqref="${area}"><formula1>${escapeXml(`"${list.join(",")}"`)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${lists.length}">${items.join("")}</dataValidations>`;
}
