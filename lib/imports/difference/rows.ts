import type { Conclusion, Edition } from "../../engine/types";
import type { ImportEntry } from "../types";

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
    const figure = { value: entry.value ?? null, values: entry.values ?? null };
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
