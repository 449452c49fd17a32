import { BROKEN_TEXT, Refused } from "./refusal";
import { attribute, decodeXml, tags } from "./xml";

/** A sheet as the workbook lists it. `path` is `null` for a chart sheet, which has no cells. */
export type ListedSheet = { name: string; hidden: boolean; path: string | null };

export type Contents = { sheets: ListedSheet[]; date1904: boolean };

/** What the workbook says it consists of. A listed sheet of cells whose part is missing makes the file broken. */
export function readContents(parts: ReadonlyMap<string, Buffer>): Contents {
  const workbook = text(parts, "xl/workbook.xml");
  const targets = new Map(
    tags(text(parts, "xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [attribute(tag, "Id"), target(tag)]),
  );
  const sheets = tags(workbook, "sheet").map((tag): ListedSheet => {
    const name = attribute(tag, "name");
    const found = targets.get(attribute(tag, "(?:\\w+:)?id") ?? "");
    if (name === null || found === undefined) throw new Refused("broken", BROKEN_TEXT);
    if (found.cells && !parts.has(found.path)) throw new Refused("broken", BROKEN_TEXT);
    return {
      name,
      hidden: (attribute(tag, "state") ?? "visible") !== "visible",
      path: found.cells ? found.path : null,
    };
  });
  const [properties] = tags(workbook, "workbookPr");
  return { sheets, date1904: /^(1|true)$/.test(attribute(properties ?? "", "date1904") ?? "") };
}

function target(tag: string): { path: string; cells: boolean } {
  const path = attribute(tag, "Target") ?? "";
  return {
    path: (path.startsWith("/") ? path.slice(1) : `xl/${path}`).replace(/\/\.\//g, "/").toLowerCase(),
    cells: /\/worksheet$/.test(attribute(tag, "Type") ?? ""),
  };
}

function text(parts: ReadonlyMap<string, Buffer>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Refused("broken", BROKEN_TEXT);
  return decodeXml(part);
}
