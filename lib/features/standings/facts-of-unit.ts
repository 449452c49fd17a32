import type { Conclusion, Region } from "../../engine";

/** One observation as the store has it, with the short name of the organisation that gave it. */
export type ObservationRow = {
  id: string;
  unitKey: string;
  subject: "measure" | "indicator" | "criterion";
  measureKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  measuredOn: string;
  referenceYear: number;
  kind: "actual" | "estimate";
  value: number | null;
  values: Record<string, number> | null;
  conclusion: Conclusion | null;
  notApplicable: boolean;
  reason: string | null;
  document: string | null;
  by: string;
  submittedAt: string;
  acceptedAt: string;
};

export type UnitFacts = {
  code: string;
  name: string;
  province: string;
  region: Region | null;
  regionChecked: boolean;
  titles: { set: string; decidedOn: string; titleYear: number; withdrawnOn: string | null }[];
};

/** The file of facts that `assess` takes, as plain JSON. */
export type FactsFile = { about?: string; unit: Record<string, unknown>; observations: Record<string, unknown>[] };

/**
 * The facts of one unit for one set, in the form that anyone can give to `assess`. A figure stands under every indicator
 * that refers to its measure. A day has one entry per indicator: of several figures (or conclusions) of that day the one
 * known last, and a figure and a conclusion of one day stand in one entry.
 *
 * @param rows in the order of their days, then of their acceptance
 */
export function factsFile(unit: UnitFacts, rows: ObservationRow[], indicatorsOf: Map<string, string[]>): FactsFile {
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    for (const subject of subjectsOf(row, indicatorsOf)) add(entries, subject, row);
  }
  return { unit: unitJson(unit), observations: [...entries.values()].map(entryJson) };
}

type Entry = {
  subject: Subject;
  day: string;
  figure?: ObservationRow;
  conclusion?: ObservationRow;
  notApplicable?: ObservationRow;
};
type Subject = { indicator: string } | { criterion: string };

function subjectsOf(row: ObservationRow, indicatorsOf: Map<string, string[]>): Subject[] {
  if (row.subject === "criterion") return [{ criterion: row.criterionId ?? "" }];
  if (row.subject === "indicator") return [{ indicator: row.indicatorId ?? "" }];
  return (indicatorsOf.get(row.measureKey ?? "") ?? []).map((indicator) => ({ indicator }));
}

function add(entries: Map<string, Entry>, subject: Subject, row: ObservationRow): void {
  const name = "indicator" in subject ? `i${subject.indicator}` : `c${subject.criterion}`;
  const key = `${name}|${row.measuredOn}`;
  const entry = entries.get(key) ?? { subject, day: row.measuredOn };
  const slot = row.notApplicable ? "notApplicable" : row.conclusion !== null ? "conclusion" : "figure";
  const latestYear = Math.max(...[entry.figure, entry.conclusion].map((kept) => kept?.referenceYear ?? 0));
  if (slot === "notApplicable") entry.notApplicable = row;
  else if (row.referenceYear > latestYear) {
    // One day, one entry, one year: of two years said on one day the later stands.
    entries.set(key, { subject, day: row.measuredOn, notApplicable: entry.notApplicable, [slot]: row });
    return;
  } else if (row.referenceYear === latestYear) entry[slot] = row;
  entries.set(key, entry);
}

function entryJson({ subject, day, figure, conclusion, notApplicable }: Entry): Record<string, unknown> {
  const main = figure ?? conclusion ?? notApplicable;
  if (main === undefined) throw new Error("An entry without an observation");
  if (figure === undefined && conclusion === undefined) {
    return { ...subject, applicable: false, reason: main.reason ?? "", measuredOn: day, ...provenance(main) };
  }
  const other = figure !== undefined && conclusion !== undefined ? conclusion : undefined;
  return {
    ...subject,
    ...(figure?.value != null && { value: figure.value }),
    ...(figure?.values != null && { values: figure.values }),
    ...(conclusion !== undefined && { conclusion: conclusion.conclusion }),
    measuredOn: day,
    referenceYear: main.referenceYear,
    ...("indicator" in subject && figure?.kind === "estimate" && { kind: "estimate" }),
    ...provenance(main, other),
  };
}

function provenance(row: ObservationRow, other?: ObservationRow): Record<string, string> {
  const both = (a: string | null, b: string | null | undefined) => [...new Set([a, b].filter(Boolean))].join("; ");
  const by = both(row.by, other?.by);
  const document = both(row.document, other?.document);
  return {
    id: row.id,
    by,
    ...(document !== "" && { document }),
    submittedAt: row.submittedAt,
    acceptedAt: row.acceptedAt,
  };
}

function unitJson({ titles, region, regionChecked, ...unit }: UnitFacts): Record<string, unknown> {
  return {
    ...unit,
    ...(region !== null && { region }),
    ...(!regionChecked && { regionChecked: false }),
    titles: titles.map(({ withdrawnOn, ...title }) => ({ ...title, ...(withdrawnOn !== null && { withdrawnOn }) })),
  };
}
