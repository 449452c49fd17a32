import { figureInWords, type Measure, PART_NAMES, partInWords } from "../../engine";
import { dayOf } from "../../format/date";
import { formatNumber } from "../../format/number";
import { fromDbDate } from "../../server/dates";
import type { Ratio } from "./ratio";
import type { ObservationLine } from "./types";
import { ENDING_ACTS } from "./waiting";

/** What a query must include for `lineOf`. */
export const LINE_INCLUDE = {
  author: true,
  organisation: true,
  reviews: { where: { act: { in: ENDING_ACTS } }, orderBy: { at: "desc" as const }, take: 1 },
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
  reviews: { act: string; reason: string | null }[];
};

/** An observation as a line of text, with its state: accepted, waiting, returned with a reason, or replaced by its author. */
export function lineOf(row: LineRow, measure: Pick<Measure, "unit">): ObservationLine {
  const ended = row.reviews[0];
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
    state: row.acceptedAt !== null ? "accepted" : stateOfEnd(ended?.act),
    returnReason: ended?.reason ?? null,
    warnings: (row.warnings ?? []) as string[],
  };
}

function stateOfEnd(act: string | undefined): ObservationLine["state"] {
  if (act === undefined) return "waiting";
  return act === "return" ? "returned" : "replaced";
}

function words(row: LineRow, measure: Pick<Measure, "unit">): string {
  if (row.notApplicable) return `không xét (${row.reason ?? ""})`;
  if (row.conclusion !== null) return row.conclusion === "met" ? "kết luận: đạt" : "kết luận: chưa đạt";
  const figure =
    row.value === null ? { values: row.values as Record<string, number> } : { value: row.value.toNumber() };
  return `${figureInWords(figure, measure)}${ratioWords(row.ratios)}`;
}

/** ` (452/520)`, or ` (nữ 30/40; nam 20/50)` in the order of the percentages: what they were reckoned from. */
function ratioWords(ratios: unknown): string {
  const all = (ratios ?? {}) as Record<string, Ratio>;
  const parts = Object.keys(PART_NAMES).filter((part) => Object.hasOwn(all, part));
  const named = parts.length > 0 ? parts : Object.keys(all);
  const words = named.map((part) => {
    const { numerator, denominator } = all[part] as Ratio;
    const name = named.length > 1 ? `${partInWords(part)} ` : "";
    return `${name}${formatNumber(numerator)}/${formatNumber(denominator)}`;
  });
  return words.length === 0 ? "" : ` (${words.join("; ")})`;
}
