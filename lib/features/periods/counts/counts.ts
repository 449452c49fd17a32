import type { KnownRecognition } from "../../recognitions/known";

/** A count as a report of a period says it: in its days, in the year so far, in the phase so far. */
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

/**
 * Counts titles: in the period by their day alone, whatever year they are of, so that none falls between two reports; in the
 * year by their title year, as the targets do.
 */
export function formsOf(
  titles: readonly Title[],
  dayOf: (known: KnownRecognition) => string | null,
  { from, year }: { from: string; year: number },
): Forms {
  const counted = titles.filter(({ known }) => known.withdrawnOn === null && dayOf(known) !== null);
  return {
    inPeriod: counted.filter(({ known }) => (dayOf(known) ?? "") >= from).length,
    inYear: counted.filter(({ titleYear }) => titleYear === year).length,
    inPhase: counted.filter(({ titleYear }) => titleYear <= year).length,
  };
}
