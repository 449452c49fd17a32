import { CFB, read, type WorkSheet } from "@e965/xlsx";
import { BROKEN_TEXT, Refused } from "./refusal";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the library is given: the sheets' cells, which formats they have, the texts they refer to. */
export type Bounded = { sheets: string[]; styles: string; strings: Buffer | undefined; date1904: boolean };

/**
 * Reads bounded parts with the library, packed anew around a list of contents of our own. It never sees the sender's zip, so
 * it cannot read it in another way than it was checked, nor follow it into formats that nobody checked.
 */
export function readRepacked(bounded: Bounded): WorkSheet[] {
  try {
    const book = read(pack(bounded), {
      type: "buffer",
      dense: true,
      // Blank cells too: a formula without a result would be left out without a word.
      sheetStubs: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
    });
    return bounded.sheets.map((_, index) => {
      const sheet = book.Sheets[`s${index + 1}`];
      // The library passes over a sheet that it cannot read.
      if (sheet === undefined) throw new Error("A sheet was not read");
      return sheet;
    });
  } catch {
    throw new Refused("broken", BROKEN_TEXT);
  }
}

function pack({ sheets, styles, strings, date1904 }: Bounded): Buffer {
  const numbers = sheets.map((_, index) => index + 1);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const zip = CFB.utils.cfb_new();
  const add = (name: string, content: string | Buffer) =>
    CFB.utils.cfb_add(zip, name, typeof content === "string" ? Buffer.from(XML + content) : content);
  add(
    "/[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types">${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}${
      strings === undefined ? "" : override("sharedStrings.xml", "sharedStrings")
    }${numbers.map((n) => override(`worksheets/sheet${n}.xml`, "worksheet")).join("")}</Types>`,
  );
  add(
    "/xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${numbers
      .map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`)
      .join("")}</sheets></workbook>`,
  );
  add(
    "/xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">${numbers
      .map((n) => relation(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`))
      .join("")}</Relationships>`,
  );
  add("/xl/styles.xml", styles);
  if (strings !== undefined) add("/xl/sharedStrings.xml", strings);
  sheets.forEach((xml, index) => {
    add(`/xl/worksheets/sheet${index + 1}.xml`, xml);
  });
  return CFB.write(zip, { fileType: "zip", compression: false, type: "buffer" }) as Buffer;
}
