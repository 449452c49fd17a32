import { parseDay } from "../values/date";
import { textOf } from "../values/parsed";
import { parseYear } from "../values/year";
import type { ColumnName, Columns } from "./columns";
import { taken } from "./figure-cells";
import { parseKind } from "./kind";
import type { Desk } from "./layout";
import type { Dated } from "./rows";

/**
 * When and of which kind the figure of a row is: what its own cells say, else what the sheet says of all. `null`, with a
 * problem, where nothing gives a day or the day is yet to come.
 */
export function rowDated(desk: Desk, columns: Columns, row: number): Dated | null {
  const { preamble, problems, context, sheet } = desk;
  const cellOf = (name: ColumnName) => sheet.covering(row, columns[name] ?? 0);
  const own = cellOf("measuredOn");
  const blank = own.type === "blank" && preamble.measuredOn !== undefined;
  const measuredOn = blank ? preamble.measuredOn : taken(parseDay(own), own, problems);
  if (measuredOn === undefined) return null;
  if (measuredOn > context.today) {
    problems.error(own, "ngày số liệu sau ngày hôm nay");
    return null;
  }
  const [year, kind] = [cellOf("referenceYear"), cellOf("kind")];
  return {
    measuredOn,
    referenceYear: year.type === "blank" ? preamble.referenceYear : taken(parseYear(year), year, problems),
    kind: kind.type === "blank" ? preamble.kind : taken(parseKind(kind), kind, problems),
    document: rowText(desk, columns, row, "document") ?? preamble.document,
    note: rowText(desk, columns, row, "note"),
  };
}

/** The words of a named column in a row; `undefined` where there are none. */
export function rowText(
  { sheet, problems }: Desk,
  columns: Columns,
  row: number,
  name: ColumnName,
): string | undefined {
  const cell = sheet.covering(row, columns[name] ?? 0);
  return cell.type === "blank" ? undefined : taken(textOf(cell), cell, problems);
}
