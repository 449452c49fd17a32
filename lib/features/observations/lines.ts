import { figureInWords, type Measure } from "../../engine";
import { dayOf } from "../../format/date";
import { formatNumber } from "../../format/number";
import { fromDbDate } from "../../server/dates";
import type { Ratio } from "./ratio";
import type { ObservationLine } from "./types";

/** What a query must include for `lineOf`. */
export const LINE_INCLUDE = {
  author: true,
  organisation: true,
  reviews: { where: { act: "return" }, orderBy: { at: "desc" as const }, take: 1 },
};

export type LineRow = {
  id: string;
  value: { toNumber(): number } | null;
  values: unknown;
  ratios: unknown;
  warnings: unknown;
  conclusion: string | null;
  notApplicable: boolean;
  reason: string | null;
  measuredOn: Date;
  referenceYear: number;
  kind: string;
  note: string | null;
  document: string | null;
  submittedAt: Date;
  acceptedAt: Date | null;
  author: { name: string };
  organisation: { shortName: string };
  reviews: { reason: string | null }[];
};

/** An observation as a line of text, with its state: accepted, waiting, or returned with a reason. */
export function lineOf(row: LineRow, measure: Pick<Measure, "unit">): ObservationLine {
  const returned = row.reviews[0];
  return {
    id: row.id,
    words: words(row, measure),
    measuredOn: fromDbDate(row.measuredOn),
    referenceYear: row.referenceYear,
    kind: row.kind === "estimate" ? "estimate" : "actual",
    by: row.organisation.shortName,
    author: row.author.name,
    submittedOn: dayOf(row.submittedAt),
    note: row.note,
    document: row.document,
    state: row.acceptedAt !== null ? "accepted" : returned === undefined ? "waiting" : "returned",
    returnReason: returned?.reason ?? null,
    warnings: (row.warnings ?? []) as string[],
  };
}

function words(row: LineRow, measure: Pick<Measure, "unit">): string {
  if (row.notApplicable) return `không xét (${row.reason ?? ""})`;
  if (row.conclusion !== null) return row.conclusion === "met" ? "kết luận: đạt" : "kết luận: chưa đạt";
  const figure =
    row.value === null ? { values: row.values as Record<string, number> } : { value: row.value.toNumber() };
  return `${figureInWords(figure, measure)}${ratioWords(row.ratios)}`;
}

/** ` (452/520)`: what percentages were reckoned from. */
function ratioWords(ratios: unknown): string {
  const all = Object.values((ratios ?? {}) as Record<string, Ratio>);
  if (all.length === 0) return "";
  return ` (${all.map(({ numerator, denominator }) => `${formatNumber(numerator)}/${formatNumber(denominator)}`).join("; ")})`;
}
