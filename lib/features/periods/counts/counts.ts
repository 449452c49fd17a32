import type { KnownRecognition } from "../../recognitions/known";

/** A count as a report of a period says it: within the period, since the beginning of the year, since that of the phase. */
export type Forms = { inPeriod: number; inYear: number; inPhase: number };

export type CountRow = {
  kind: string;
  name: string;
  planned: number;
  /** By the day on which the criteria were completed, and by that of the decision. */
  completed: Forms;
  recognised: Forms;
  /** Ước cả năm: completed in the year, and registered with a day of that year and not completed. */
  expected: number;
};

export type Title = { titleYear: number; known: KnownRecognition };

/** Counts titles of the year (by their title year, as the targets do) and of the phase, each by its day. */
export function formsOf(
  titles: readonly Title[],
  dayOf: (known: KnownRecognition) => string | null,
  { from, year }: { from: string; year: number },
): Forms {
  const counted = titles.filter(({ known }) => known.withdrawnOn === null && dayOf(known) !== null);
  const ofYear = counted.filter(({ titleYear }) => titleYear === year);
  return {
    inPeriod: ofYear.filter(({ known }) => (dayOf(known) ?? "") >= from).length,
    inYear: ofYear.length,
    inPhase: counted.filter(({ titleYear }) => titleYear <= year).length,
  };
}
