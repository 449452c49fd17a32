import { attribute, decodeXml, escapeXml, section, tags } from "./xml";

/** Excel's own bound on a number format. */
const LONGEST_FORMAT = 255;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The styles reduced to what the value of a cell depends on: which number format each style has. */
export function slimStyles(part: Buffer | undefined): string {
  const xml = part === undefined ? "" : decodeXml(part);
  const formats = tags(section(xml, "numFmts"), "numFmt")
    .map((tag) => ({ id: numberOf(tag), code: attribute(tag, "formatCode") ?? "General" }))
    .filter(({ code }) => code.length <= LONGEST_FORMAT)
    .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  const styles = tags(section(xml, "cellXfs"), "xf").map((tag) => `<xf numFmtId="${numberOf(tag)}"/>`);
  return [
    `<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
    `<cellXfs count="${styles.length}">${styles.join("")}</cellXfs>`,
    "</styleSheet>",
  ].join("");
}

function numberOf(tag: string): number {
  const id = Number(attribute(tag, "numFmtId") ?? 0);
  return Number.isInteger(id) && id >= 0 ? id : 0;
}
