import type { OrganisationName } from "../../features/answers/types";
import { yearDays } from "../../features/assignments/queries";
import type { AssignmentSaid } from "../../features/assignments/types";
import { organisationIn } from "../answers/organisations";
import { type ListColumns, type ListRow, listRows } from "../dated/columns";
import { cellOf, DatedEntries, type DatedEntry, type ListRead, readList } from "../dated/entries";
import { documentIn, saysNothing, taken } from "../dated/said";
import type { Problems } from "../problems";
import { type CommuneColumn, rowCommune } from "../regions/row-commune";
import type { DatedUnit } from "../types";
import { UnitsByDay } from "../units-by-day";
import { type Parsed, short, textOf } from "../values/parsed";
import type { Cell, Sheet } from "../workbook/cells";

/** An organisation follows a commune for a year, as a file says it. */
export type AssignmentEntry = DatedEntry & AssignmentSaid;

/** What the reader knows besides the file. */
export type AssignmentContext = {
  units: readonly DatedUnit[];
  organisations: readonly OrganisationName[];
  /** ISO day. */
  today: string;
  inReach: (unitKey: string) => boolean;
};

type Column = CommuneColumn | "year" | "organisation" | "document";

export const ASSIGNMENT_COLUMNS: ListColumns<Column> = {
  year: { titles: ["Năm", "Năm phân công"], needed: true },
  code: { titles: ["Mã xã", "Mã", "Mã đơn vị", "Mã ĐVHC"], needed: false },
  name: { titles: ["Xã", "Tên xã", "Đơn vị", "Tên đơn vị"], needed: false },
  district: { titles: ["Huyện", "Tên huyện", "Huyện, thị xã, thành phố"], needed: false },
  organisation: { titles: ["Cơ quan phụ trách", "Cơ quan", "Sở, ngành", "Đơn vị phụ trách"], needed: true },
  document: { titles: ["Văn bản", "Số văn bản", "Căn cứ"], needed: true },
};

export const ASSIGNMENTS_LAYOUT = "Mỗi dòng một cơ quan, một xã, một năm";

/** Reads who follows which commune from an opened workbook: every row that can be taken, every problem with its cell. */
export function readAssignments(sheets: readonly Sheet[], context: AssignmentContext): ListRead<AssignmentEntry> {
  const units = new UnitsByDay(context.units);
  return readList(sheets, ASSIGNMENTS_LAYOUT, (problems) => {
    const entries = new DatedEntries<AssignmentEntry>(problems, "cơ quan, cùng xã, cùng năm");
    for (const row of listRows(sheets, ASSIGNMENT_COLUMNS, problems)) {
      if (!saysNothing(row, ["organisation", "document"])) readRow(row, context, units, entries, problems);
    }
    return entries.all();
  });
}

function readRow(
  row: ListRow<Column>,
  { organisations, today, inReach }: AssignmentContext,
  units: UnitsByDay,
  entries: DatedEntries<AssignmentEntry>,
  problems: Problems,
): void {
  const year = taken(yearIn, row.cell("year"), problems);
  const organisationKey = taken((cell) => organisationIn(cell, organisations), row.cell("organisation"), problems);
  const document = taken(documentIn, row.cell("document"), problems);
  // A year is said of the communes of its first day, one to come of those of today.
  const from = `${year ?? 0}-01-01`;
  const found = rowCommune(row, units.on(year === undefined || from > today ? today : from), inReach, problems);
  if (year === undefined || organisationKey === undefined || document === undefined || found === null) return;
  const cell = row.cell("organisation");
  const said = { organisationKey, unitKey: found.unit.key, document, ...yearDays(year), standing: "confirmed" };
  entries.add(`${organisationKey}/${found.unit.key}`, { ...said, cell: cellOf(cell) }, cell);
}

function yearIn(cell: Cell): Parsed<number> {
  if (cell.type === "blank") return { problem: "thiếu năm; ghi năm gồm bốn chữ số, ví dụ 2023" };
  const { value: text, problem } = textOf(cell);
  if (problem !== undefined) return { problem };
  return /^20\d\d$/.test(text) ? { value: Number(text) } : { problem: `“${short(text)}” không phải năm, ví dụ 2023` };
}
