import { fromDbDate } from "../../server/dates";
import type { Entry } from "./entry";
import type { KnownRow } from "./subjects";

/**
 * Whether an entry changes what was accepted, so that a reason is asked for. A new figure of a later day, or of another
 * year of a yearly measure, changes nothing: it is the next one, and asking why would fill the column of reasons with
 * nothing. It changes what was accepted where it says otherwise
 * - of the same day, or of a day before the latest accepted one;
 * - of a yearly measure, of the same year in the same kind; an estimate after the actual figure of its year, too;
 * - as a conclusion (đạt, chưa đạt, không xét): than the one that stood on its day, or than the one that stands now.
 *
 * @param before everything said before of the same subject
 */
export function changesAccepted(entry: Entry, before: readonly KnownRow[], yearly: boolean): boolean {
  const accepted = before.filter(({ acceptedAt }) => acceptedAt !== null);
  const figures = accepted.filter(({ subject }) => subject === "measure");
  if (entry.figure !== null && changesFigure(entry, figures, yearly)) return true;
  // What does not apply, and has a figure or a conclusion all the same.
  const undoes = latestOf(accepted, false)?.notApplicable === true && entry.said !== "not_applicable";
  if (entry.said === null) return undoes;
  const said = accepted.filter(({ subject }) => subject !== "measure");
  const then = said.filter((row) => !isAfter(row, entry, yearly));
  const stood = [latestOf(then, yearly), latestOf(said, yearly)];
  return undoes || stood.some((row) => row !== undefined && saidOf(row) !== entry.said);
}

function changesFigure(entry: Entry, figures: readonly KnownRow[], yearly: boolean): boolean {
  const ofSame = figures.filter((row) =>
    yearly
      ? row.referenceYear === entry.referenceYear && (row.kind === entry.kind || row.kind === "actual")
      : fromDbDate(row.measuredOn) === entry.measuredOn,
  );
  const stands = latestOf(ofSame, yearly);
  if (stands !== undefined) return !isSameFigure(stands, entry.figure);
  return !yearly && figures.some((row) => fromDbDate(row.measuredOn) > entry.measuredOn);
}

/** The latest of what was accepted: of a yearly measure of the latest year, then of the latest day, then known last. */
export function latestOf<Row extends Pick<KnownRow, "referenceYear" | "measuredOn" | "acceptedAt">>(
  rows: readonly Row[],
  yearly: boolean,
): Row | undefined {
  const order = ({ referenceYear, measuredOn, acceptedAt }: Row) =>
    `${yearly ? referenceYear : ""}|${measuredOn.toISOString()}|${acceptedAt?.toISOString() ?? ""}`;
  return [...rows].sort((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}

function isAfter({ referenceYear, measuredOn }: KnownRow, entry: Entry, yearly: boolean): boolean {
  if (yearly && referenceYear !== entry.referenceYear) return referenceYear > entry.referenceYear;
  return fromDbDate(measuredOn) > entry.measuredOn;
}

function isSameFigure({ value, values }: KnownRow, figure: Entry["figure"]): boolean {
  if (figure === null) return false;
  if ("value" in figure) return value?.toNumber() === figure.value;
  const known = (values ?? {}) as Record<string, number>;
  return Object.entries(figure.values).every(([name, one]) => known[name] === one);
}

function saidOf({ notApplicable, conclusion }: KnownRow): string | null {
  return notApplicable ? "not_applicable" : conclusion;
}
