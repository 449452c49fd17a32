import { expect, test } from "vitest";
import { formsOf } from "@/lib/features/periods/counts/counts";

const title = (titleYear: number, completedOn: string | null, withdrawnOn: string | null = null) => ({
  titleYear,
  known: { completedOn, decidedOn: null, decision: null, withdrawnOn },
});

test("a count in its three forms: by day in the period, by title year in the year, all years in the phase", () => {
  const titles = [
    title(2023, "2023-08-20"),
    title(2023, "2023-03-01"),
    // Of 2022 and completed late: it happened in this period, and counts for no later year.
    title(2022, "2023-08-20"),
    title(2021, "2021-11-01"),
    title(2023, null),
    title(2023, "2023-08-21", "2023-08-30"),
  ];
  const august = { from: "2023-08-15", year: 2023 };
  expect(formsOf(titles, ({ completedOn }) => completedOn, august)).toEqual({ inPeriod: 2, inYear: 2, inPhase: 4 });
  expect(formsOf(titles, ({ decidedOn }) => decidedOn, august)).toEqual({ inPeriod: 0, inYear: 0, inPhase: 0 });
});
