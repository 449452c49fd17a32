import { contentHash } from "../../criteria/hash";
import type { Conclusion, Edition } from "../../engine/types";
import type { ImportEntry, ImportProblem } from "../types";
import { columnName } from "../workbook/address";

/** What an observation says, and of what: one row of the store before it has an author. */
export type ImportRow = {
  unitKey: string;
  subject: "measure" | "indicator" | "criterion";
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  value: number | null;
  values: Record<string, number> | null;
  conclusion: Conclusion | null;
  notApplicable: boolean;
  reason: string | null;
  /** ISO day. */
  measuredOn: string;
  referenceYear: number;
  kind: "actual" | "estimate";
  document: string | null;
  note: string | null;
  /** The indicator or criterion as the file names it: `17.1`, `TC5`, of a set. */
  about: { set: string; id: string };
  /** `Số liệu!D9`. */
  cell: string;
};

/** The rows of an entry: a figure belongs to its measure, a conclusion to the indicator, so one cell may give both. */
export function rowsOf(entry: ImportEntry, edition: Edition): ImportRow[] {
  const { unitKey, measuredOn, referenceYear, kind } = entry;
  const shared: ImportRow = {
    unitKey,
    subject: "indicator",
    measureKey: null,
    setKey: null,
    criterionId: null,
    indicatorId: null,
    value: null,
    values: null,
    conclusion: null,
    notApplicable: false,
    reason: null,
    measuredOn,
    referenceYear,
    kind,
    document: entry.document ?? null,
    note: entry.note ?? null,
    about: { set: edition.set, id: entry.indicator ?? `TC${entry.criterion ?? ""}` },
    cell: `${entry.from.sheet}!${entry.from.ref}`,
  };
  if (entry.criterion !== undefined) {
    const own = { setKey: edition.set, criterionId: entry.criterion, conclusion: entry.conclusion ?? null };
    return [{ ...shared, subject: "criterion", ...own }];
  }
  const place = placeOf(edition, entry.indicator ?? "");
  const rows: ImportRow[] = [];
  if (entry.value !== undefined || entry.values !== undefined) {
    const { value, values } = entry;
    const figure = {
      value: value === undefined ? null : asStored(value),
      values:
        values === undefined ? null : Object.fromEntries(Object.entries(values).map(([k, v]) => [k, asStored(v)])),
    };
    rows.push({ ...shared, subject: "measure", measureKey: place.measureKey, ...figure });
  }
  const ofIndicator = { setKey: edition.set, criterionId: place.criterionId, indicatorId: entry.indicator ?? null };
  if (entry.notApplicable !== undefined) {
    rows.push({ ...shared, ...ofIndicator, notApplicable: true, reason: entry.notApplicable.reason });
  } else if (entry.conclusion !== undefined) {
    rows.push({ ...shared, ...ofIndicator, conclusion: entry.conclusion });
  }
  return rows;
}

/** The store keeps six decimals: a third written once and read again is the same figure. */
export function asStored(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function placeOf({ criteria, set }: Edition, indicatorId: string): { criterionId: string; measureKey: string } {
  for (const { id, indicators } of criteria) {
    const indicator = indicators.find((item) => item.id === indicatorId);
    if (indicator !== undefined) return { criterionId: id, measureKey: indicator.measure };
  }
  throw new Error(`${set} has no indicator ${indicatorId}`);
}

/** Names what a row is about, apart from its day: figures of a measure, or what is said of an indicator or criterion. */
export function subjectKey(
  row: Pick<ImportRow, "unitKey" | "subject" | "measureKey" | "setKey" | "criterionId" | "indicatorId">,
): string {
  const about =
    row.subject === "measure" ? row.measureKey : `${row.setKey}|${row.indicatorId ?? `TC${row.criterionId}`}`;
  return `${row.unitKey}|${row.subject}|${about}`;
}

/**
 * The rows of a file's entries, each by the set of its own. A figure said under two sets that share its measure is one row:
 * the first.
 */
export function importRows(entries: readonly ImportEntry[], editions: readonly Edition[]): ImportRow[] {
  const editionOf = new Map(editions.map((edition) => [edition.set, edition]));
  const rows = new Map<string, ImportRow>();
  for (const entry of entries) {
    const edition = editionOf.get(entry.set);
    for (const row of edition === undefined ? [] : rowsOf(entry, edition)) {
      const key = `${subjectKey(row)}|${row.measuredOn}`;
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** Where a file says two things of one measure of a unit on one day, under the two sets that share it. */
export function contradictions(entries: readonly ImportEntry[], editions: readonly Edition[]): ImportProblem[] {
  const editionOf = new Map(editions.map((edition) => [edition.set, edition]));
  const first = new Map<string, ImportRow>();
  return entries.flatMap((entry) => {
    const edition = editionOf.get(entry.set);
    return (edition === undefined ? [] : rowsOf(entry, edition)).flatMap((row): ImportProblem[] => {
      const key = `${subjectKey(row)}|${row.measuredOn}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, row);
      if (
        earlier === undefined ||
        contentHash([earlier.value, earlier.values]) === contentHash([row.value, row.values])
      )
        return [];
      const { sheet, row: line, column, ref } = entry.from;
      const text = `khác với ô ${earlier.cell}: cùng đơn vị, cùng đại lượng dùng chung của hai bộ tiêu chí, cùng ngày; chỉ giữ một`;
      return [{ severity: "error", sheet, row: line, column: columnName(column), cell: ref, text }];
    });
  });
}
