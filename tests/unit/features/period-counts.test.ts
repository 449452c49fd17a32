import { expect, test } from "vitest";
import type { Standing } from "@/lib/engine";
import { formsOf } from "@/lib/features/periods/counts/counts";
import { communesOn, criteriaRows } from "@/lib/features/periods/counts/criteria";

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

test("the criteria of all communes: a range at the end, what is sure compared with before, nothing where there is no before", () => {
  const on = (day: string, met: number[], open = 0) =>
    communesOn(
      day,
      met.map((criteriaMet, index) => ({
        ...({ criteriaTotal: 19 } as Standing),
        criteriaMet,
        criteriaMetAtMost: criteriaMet + (index === 0 ? open : 0),
      })),
    );
  const end = on("2023-09-06", [17, 19, 13], 2);
  expect(end).toMatchObject({ met: 49, metAtMost: 51, complete: 1, completeAtMost: 2, below15: 1, below15AtMost: 1 });
  const rows = criteriaRows({ yearStart: null, periodStart: on("2023-08-14", [14, 19, 13]), end });
  expect(rows.map(({ inPeriod }) => inPeriod)).toEqual([0, 3, 1, 0, -1]);
  expect(rows.every(({ inYear }) => inYear === null)).toBe(true);
  expect(rows[2]?.end).toEqual({ least: 16.3, most: 17 });
});
