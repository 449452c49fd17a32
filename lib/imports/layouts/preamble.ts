import type { Problems } from "../problems";
import type { ImportContext } from "../types";
import { parseDay } from "../values/date";
import { type Parsed, textOf, wordsOf } from "../values/parsed";
import { parseYear } from "../values/year";
import type { Cell, Sheet } from "../workbook/cells";
import { parseKind } from "./kind";

/** What the lines above a table say of all its figures. */
export type Preamble = {
  /** The title of the layout, as templates write it: where an id could be a criterion or an indicator, it decides. */
  layout?: string;
  set?: string;
  measuredOn?: string;
  referenceYear?: number;
  kind?: "actual" | "estimate";
  document?: string;
};

/** Labels as templates write them, folded. */
const LABELS = new Map<string, keyof Preamble>(
  Object.entries({
    mau: "layout",
    "bo tieu chi": "set",
    "ngay so lieu": "measuredOn",
    "ngay do": "measuredOn",
    "nam so lieu": "referenceYear",
    "loai so lieu": "kind",
    "van ban": "document",
  } as const),
);

/** The lines `label | value` above a row: the value stands in the next cell that is not blank, or after a colon. */
export function readPreamble(sheet: Sheet, before: number, problems: Problems): Preamble {
  const preamble: Preamble = {};
  for (const row of sheet.rowNumbers().filter((number) => number < before)) {
    const [label, value] = sheet.row(row);
    if (label?.type !== "text") continue;
    const [name = "", ...rest] = label.text.split(":");
    const field = LABELS.get(wordsOf(name));
    if (field === undefined) continue;
    const after = rest.join(":").trim();
    const cell: Cell | undefined = after === "" ? value : { ...label, text: after };
    if (cell !== undefined) take(preamble, field, cell, problems);
  }
  return preamble;
}

function take(preamble: Preamble, field: keyof Preamble, cell: Cell, problems: Problems): void {
  const say = <T>(parsed: Parsed<T>): T | undefined => {
    if (parsed.problem !== undefined) problems.error(cell, parsed.problem);
    return parsed.value;
  };
  if (field === "measuredOn") preamble.measuredOn = say(parseDay(cell));
  else if (field === "referenceYear") preamble.referenceYear = say(parseYear(cell));
  else if (field === "kind") preamble.kind = say(parseKind(cell));
  else preamble[field] = say(textOf(cell));
}

/** When, of which kind and on what ground all figures of a sheet are: what the sheet says, else the defaults. */
export function withDefaults(preamble: Preamble, context: ImportContext): Preamble {
  const stated = Object.fromEntries(Object.entries(preamble).filter(([, value]) => value !== undefined));
  const { set, measuredOn, referenceYear, kind, document } = context;
  return { set, measuredOn, referenceYear, kind, document, ...stated };
}
