import { describe, expect, test } from "vitest";
import { changesAccepted } from "@/lib/features/entries/changes-accepted";
import type { Entry } from "@/lib/features/entries/entry";
import type { KnownRow } from "@/lib/features/entries/subjects";

const at = (day: string) => new Date(`${day}T00:00:00Z`);

function known(day: string, over: Partial<KnownRow>): KnownRow {
  return {
    id: day,
    subject: "measure",
    measureKey: "m",
    setKey: null,
    criterionId: null,
    indicatorId: null,
    measuredOn: at(day),
    referenceYear: Number(day.slice(0, 4)),
    kind: "actual",
    value: null,
    values: null,
    conclusion: null,
    notApplicable: false,
    acceptedAt: at(day),
    author: { name: "A" },
    reviews: [],
    ...over,
  };
}
const figure = (day: string, value: number, over: Partial<KnownRow> = {}) =>
  known(day, { value: { toNumber: () => value }, ...over });
const said = (day: string, conclusion: string, over: Partial<KnownRow> = {}) =>
  known(day, { subject: "indicator", measureKey: null, conclusion, ...over });
const exempt = (day: string) => said(day, "", { conclusion: null, notApplicable: true });

function entry(day: string, over: Partial<Entry>): Entry {
  return {
    criterionId: "10",
    indicatorId: "10",
    measureKey: "m",
    figure: null,
    ratios: null,
    said: null,
    reason: null,
    measuredOn: day,
    referenceYear: Number(day.slice(0, 4)),
    kind: "actual",
    document: null,
    note: null,
    seen: "",
    place: (field) => field,
    ...over,
  };
}
const of = (day: string, value: number, over: Partial<Entry> = {}) => entry(day, { figure: { value }, ...over });
const saying = (day: string, word: Entry["said"], over: Partial<Entry> = {}) => entry(day, { said: word, ...over });

describe("a figure", () => {
  const before = [figure("2023-06-30", 80), figure("2022-12-31", 75)];

  test.each([
    ["of a later day is the next one", of("2023-09-05", 60), false],
    ["other than that of its day", of("2023-06-30", 81), true],
    ["the same as that of its day", of("2023-06-30", 80), false],
    ["of a day between", of("2023-03-01", 77), true],
    ["of a day before all", of("2022-01-01", 70), true],
  ])("%s", (_what, one, changes) => expect(changesAccepted(one, before, false)).toBe(changes));

  test("where nothing is accepted", () => {
    expect(changesAccepted(of("2023-01-01", 1), [figure("2023-06-30", 80, { acceptedAt: null })], false)).toBe(false);
  });

  test("of several parts, of which one changed", () => {
    const pair = known("2023-06-30", { values: { female: 90, male: 95 } });
    const parts = (female: number, male: number) => entry("2023-06-30", { figure: { values: { female, male } } });
    expect(changesAccepted(parts(90, 95), [pair], false)).toBe(false);
    expect(changesAccepted(parts(90, 96), [pair], false)).toBe(true);
  });
});

describe("a figure of a yearly measure", () => {
  const before = [
    figure("2023-03-01", 41.5, { referenceYear: 2022 }),
    figure("2022-03-01", 38, { referenceYear: 2021 }),
  ];

  test.each([
    ["of the next year", of("2023-09-05", 45, { kind: "estimate" }), false],
    ["of a year before all", of("2023-09-05", 30, { referenceYear: 2020 }), false],
    ["other than that of its year", of("2023-09-05", 42, { referenceYear: 2022 }), true],
    ["the same as that of its year", of("2023-09-05", 41.5, { referenceYear: 2022 }), false],
    ["an estimate after the actual figure", of("2023-09-05", 42, { referenceYear: 2022, kind: "estimate" }), true],
  ])("%s", (_what, one, changes) => expect(changesAccepted(one, before, true)).toBe(changes));

  test("the actual figure takes the place of the estimate", () => {
    const estimate = [figure("2023-06-30", 44, { kind: "estimate" })];
    expect(changesAccepted(of("2023-12-31", 45), estimate, true)).toBe(false);
    expect(changesAccepted(of("2023-12-31", 45, { kind: "estimate" }), estimate, true)).toBe(true);
  });
});

describe("a conclusion", () => {
  const before = [said("2023-06-30", "not_met"), said("2022-12-31", "met")];

  test.each([
    ["that stays", saying("2023-09-05", "not_met"), false],
    ["that turns", saying("2023-09-05", "met"), true],
    ["other than the one that stood on its day", saying("2023-03-01", "not_met"), true],
    ["other than the one that stands now", saying("2023-03-01", "met"), true],
  ])("%s", (_what, one, changes) => expect(changesAccepted(one, before, false)).toBe(changes));

  test("beside a figure, and the other way round, is the first of its kind", () => {
    expect(changesAccepted(saying("2023-09-05", "met"), [figure("2023-06-30", 80)], false)).toBe(false);
    expect(changesAccepted(of("2023-01-05", 80), [said("2023-06-30", "met")], false)).toBe(false);
  });

  test("“không xét” that is undone by a figure or a conclusion", () => {
    expect(changesAccepted(of("2023-09-05", 80), [exempt("2023-06-30")], false)).toBe(true);
    expect(changesAccepted(saying("2023-09-05", "met"), [exempt("2023-06-30")], false)).toBe(true);
    expect(changesAccepted(saying("2023-09-05", "not_applicable"), [exempt("2023-06-30")], false)).toBe(false);
    const undone = [figure("2023-08-01", 79), exempt("2023-06-30")];
    expect(changesAccepted(of("2023-09-05", 80), undone, false)).toBe(false);
  });
});
