import { expect, test } from "vitest";
import type { CriterionResult, IndicatorResult, Input } from "@/lib/engine";
import { completenessOf } from "@/lib/features/dashboards/completeness";
import { askedOf, filterOf, partHref } from "@/lib/features/dashboards/filter";
import { lateRows } from "@/lib/features/dashboards/summaries";

const input = (referenceYear: number): Input => ({
  measuredOn: `${referenceYear}-06-30`,
  referenceYear,
  kind: "actual",
});

function indicator(id: string, said: Partial<IndicatorResult>): IndicatorResult {
  return {
    id,
    name: id,
    verdict: "unknown",
    conclusion: null,
    basis: null,
    levels: [],
    provisional: false,
    reasons: [],
    figure: null,
    concluded: null,
    measure: { unit: "%", shape: "number", yearly: false },
    exemption: null,
    otherYears: [],
    ...said,
  };
}

function criterion(said: Partial<CriterionResult>): CriterionResult {
  return {
    id: "1",
    name: "Một",
    group: "A",
    verdict: "unknown",
    basis: null,
    conclusion: null,
    provisional: false,
    concluded: null,
    otherYears: [],
    reasons: [],
    indicators: [],
    ...said,
  };
}

test("completeness: what applies is due, a figure or a conclusion is there, a yearly one is timely of this year", () => {
  const yearly = { unit: "triệu", shape: "number", yearly: true } as const;
  const criteria = [
    criterion({
      indicators: [
        indicator("1.1", { figure: input(2023) }),
        indicator("1.2", { concluded: input(2022) }),
        indicator("1.3", {}),
        indicator("1.4", { exemption: { reason: "không có", measuredOn: null } }),
        indicator("1.5", { measure: yearly, figure: input(2022), concluded: input(2023) }),
        indicator("1.6", { measure: yearly, figure: input(2022) }),
      ],
    }),
    criterion({
      conclusion: "met",
      reasons: [{ code: "contradiction", text: "khác nhau" }],
      indicators: [indicator("2.1", {}), indicator("2.2", { figure: input(2023) })],
    }),
  ];
  expect(completenessOf({ criteria }, 2023)).toEqual({
    due: 7,
    there: 5,
    covered: 1,
    yearlyDue: 2,
    yearlyThere: 1,
    contradictions: 1,
  });
});

test("a filter takes what there is to choose, and refuses anything else", () => {
  const choices = {
    districts: [{ key: "453" }],
    sets: [{ key: "xa-ntm-2021-2025" }, { key: "b" }],
    years: [2023, 2022],
  };
  const asked = askedOf({ huyen: " 453 ", bo: ["b", "c"], nam: "" });
  expect(filterOf(asked, choices, 2023)).toEqual({ district: "453", set: "b", year: 2023 });
  expect(filterOf(askedOf({}), choices, 2023)).toEqual({ district: null, set: "xa-ntm-2021-2025", year: 2023 });
  for (const bad of [{ huyen: "1" }, { bo: "x" }, { nam: "hai" }, { nam: "2021" }]) {
    expect(filterOf(askedOf(bad), choices, 2023)).toBeNull();
  }
  expect(partHref("/tong-quan", { district: "453", set: "b", year: 2023 })).toBe("/tong-quan?huyen=453&bo=b&nam=2023");
});

test("late is a committed day that has passed without completion, the longest first", () => {
  const entry = { name: "A", place: null, href: null, completedOn: null, decidedOn: null };
  const bar = {
    kind: "k",
    name: "K",
    planned: 4,
    completed: 1,
    recognised: 0,
    committedByDay: 3,
    pace: "late",
  } as const;
  const entries = [
    { ...entry, committedOn: "2023-09-05" },
    { ...entry, name: "B", committedOn: "2023-08-31" },
    { ...entry, name: "C", committedOn: "2023-09-06" },
    { ...entry, name: "D", committedOn: "2023-01-01", completedOn: "2023-02-01" },
    { ...entry, name: "E", committedOn: null },
  ];
  expect(lateRows([{ ...bar, entries }], "2023-09-06").map(({ name, days }) => [name, days])).toEqual([
    ["B", 6],
    ["A", 1],
  ]);
});
