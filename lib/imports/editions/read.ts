import { newMeasureProblems } from "../../criteria/new-measures";
import { publishingProblems } from "../../criteria/publishing";
import { parseEdition } from "../../criteria/schema";
import type { Edition, Measure } from "../../engine/types";
import { sayHidden } from "../hidden";
import type { ImportProblem } from "../types";
import { wordsOf } from "../values/parsed";
import type { Sheet } from "../workbook/cells";
import { EditionDesk } from "./desk";
import { readLevels } from "./levels";
import { type EditionBase, readSetSheet } from "./set-sheet";
import { GUIDE_SHEET, SET_SHEET, TABLES, type TableName } from "./sheets";
import { readCriteria, readIndicators, readList, readMeasures } from "./structure";
import { NO_TABLE, readTable, type TableRead } from "./table";

/**
 * What a workbook says: the edition (`null` where anything is wrong), what it was made from, the keys of the measures that
 * it marks as new, and every problem with its cell, errors first.
 */
export type EditionRead = {
  edition: Edition | null;
  base: EditionBase | null;
  newMeasures: string[];
  problems: ImportProblem[];
};

/**
 * Reads an edition back from the sheets of a workbook as `buildEditionWorkbook` makes it. Never throws.
 *
 * @param known every measure that figures can belong to, by key; given, a new one that is not marked is a problem, as is a
 * mark on one that is there and another meaning under its key; and what would keep it from being published is said
 */
export function readEditionWorkbook(sheets: readonly Sheet[], known?: ReadonlyMap<string, Measure>): EditionRead {
  const desk = new EditionDesk();
  const found = findSheets(sheets, desk);
  const table = (name: TableName): TableRead => {
    const sheet = found.get(TABLES[name].sheet);
    const read = sheet === undefined ? NO_TABLE : readTable(sheet, TABLES[name], desk);
    desk.from(name, read.header);
    return read;
  };
  const setSheet = found.get(SET_SHEET);
  const { values, base } = readSetSheet(setSheet, desk);
  const documents = readList("documents", table("documents"), desk);
  const measures = readMeasures(table("measures"), desk);
  const criteria = readCriteria(table("criteria"), desk);
  const indicators = readIndicators(table("indicators"), criteria.known, desk);
  const levels = readLevels(table("levels"), indicators, measures.measures, desk);
  const content = { ...values, documents, measures: measures.measures, criteria: criteria.items };
  const parsed = parseEdition(content, {
    measures: !measures.complete,
    indicators: !indicators.complete,
    levels: !levels || !indicators.complete,
  });
  for (const problem of parsed.problems) desk.say(problem);
  if (known !== undefined) {
    for (const problem of newMeasureProblems(measures.measures, known, measures.newMeasures)) desk.say(problem);
    for (const problem of parsed.edition === null ? [] : publishingProblems(parsed.edition)) desk.say(problem);
  }
  const refused = desk.problems.hasErrors();
  return {
    edition: refused ? null : parsed.edition,
    base,
    newMeasures: measures.newMeasures,
    problems: desk.problems.sorted(sheets.map(({ name }) => name)),
  };
}

/** The sheets of an edition by their names; one that is missing, twice or unknown is said. */
function findSheets(sheets: readonly Sheet[], desk: EditionDesk): Map<string, Sheet> {
  const names = [SET_SHEET, ...Object.values(TABLES).map(({ sheet }) => sheet)];
  const found = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const name = names.find((one) => wordsOf(one) === wordsOf(sheet.name));
    if (name === undefined) {
      const known = wordsOf(sheet.name) === wordsOf(GUIDE_SHEET) || sheet.rowNumbers().length === 0;
      if (!known) desk.problems.ofSheet("warning", sheet.name, "trang này không thuộc mẫu nên không được đọc");
    } else if (found.has(name)) desk.problems.ofSheet("error", sheet.name, `có hai trang “${name}”; hãy bỏ một trang`);
    else {
      found.set(name, sheet);
      sayHidden(sheet, desk.problems);
    }
  }
  const missing = names.filter((name) => !found.has(name)).map((name) => `“${name}”`);
  if (missing.length > 0) {
    const text = `thiếu trang ${missing.join(", ")}; hãy dùng tệp tải từ cổng và giữ nguyên tên trang`;
    desk.problems.ofSheet("error", "", text);
  }
  return found;
}
