import { describe, expect, test } from "vitest";
import { evaluate, type FactObservation, type IndicatorResult, type Level, type Measure } from "../../../lib/engine";
import { AS_OF, factsWith, lawOf, NTM } from "./world";

type Given = { value?: number; values?: Record<string, number>; conclusion?: "met" | "not_met" };

/** Judges one observation by a law of one indicator. */
function judge(shape: Measure["shape"], levels: Partial<Level>[], given: Given): IndicatorResult {
  const fact = { indicator: "1.1", measuredOn: "2023-01-01", referenceYear: 2023, kind: "actual" as const, ...given };
  const standing = evaluate(lawOf(shape, levels), factsWith([fact]), { asOf: AS_OF });
  return standing.criteria[0]?.indicators[0] as IndicatorResult;
}

describe("operators at their limit", () => {
  const rows = [
    ["gte", 80, "met"],
    ["gt", 80, "not_met"],
    ["lte", 80, "met"],
    ["lt", 80, "not_met"],
    ["eq", 80, "met"],
    ["none", 80, "not_met"],
    ["none", 0, "met"],
  ] as const;
  test.each(rows)("%s 80 with %d: %s", (operator, value, verdict) => {
    expect(judge("number", [{ operator, value: 80 }], { value }).verdict).toBe(verdict);
  });
});

describe("figures of several parts", () => {
  const each = [{ part: "each", value: 70 }];

  test("women and men must both meet", () => {
    expect(judge("female_male", each, { values: { female: 70, male: 90 } }).verdict).toBe("met");
    expect(judge("female_male", each, { values: { female: 69.9, male: 90 } }).verdict).toBe("not_met");
    expect(judge("female_male", each, { values: { female: 90, male: 69.9 } }).verdict).toBe("not_met");
  });

  test("half a figure is no figure, whichever half is there", () => {
    for (const values of [{ female: 95 }, { male: 10 }, { female: 95, male: Number.NaN }]) {
      expect(judge("female_male", each, { values: values as Record<string, number> })).toMatchObject({
        verdict: "unknown",
        figure: null,
      });
    }
  });

  test("a single value where several are due, and several where one is due, are no figures", () => {
    expect(judge("female_male", each, { value: 95 }).verdict).toBe("unknown");
    expect(judge("number", [{ value: 80 }], { values: { total: 95, piped: 90 } }).verdict).toBe("unknown");
    expect(judge("number", [{ value: 80 }], { value: Number.NaN }).verdict).toBe("unknown");
  });

  test("parts come out in the order of the measure", () => {
    const result = judge("female_male", each, { values: { male: 80, female: 75 } });
    expect(Object.keys(result.values ?? {})).toEqual(["female", "male"]);
    expect(result.reasons[0]?.text).toContain("Nữ 75");
  });

  test("where one part's level may not decide, the others can fail it but not meet it", () => {
    const levels = [
      { part: "total", value: 95 },
      { part: "piped", value: null, standing: "not_established" as const },
    ];
    expect(judge("water", levels, { values: { total: 90, piped: 60 } })).toMatchObject({
      verdict: "not_met",
      basis: "level",
    });
    expect(judge("water", levels, { values: { total: 96, piped: 60 } })).toMatchObject({ verdict: "unknown" });
    expect(judge("water", levels, { values: { total: 96, piped: 60 }, conclusion: "met" })).toMatchObject({
      verdict: "met",
      basis: "conclusion",
    });
  });

  test("where no level concerns the figure nothing is met by it", () => {
    const levels = [{ part: "level1", value: 70, when: { part: "schools", operator: "gt" as const, value: 3 } }];
    const result = judge("schools", levels, { values: { schools: 2, minimum: 100, level1: 100 } });
    expect(result.verdict).toBe("unknown");
  });

  test("a reason names only the levels that concern the figure", () => {
    const fact = { indicator: "5", values: { schools: 3, minimum: 100, level1: 60 }, measuredOn: "2023-01-01" };
    const standing = evaluate(NTM, factsWith([{ ...fact, referenceYear: 2023, kind: "actual" }]), { asOf: AS_OF });
    const text = standing.criteria[4]?.indicators[0]?.reasons[0]?.text ?? "";
    expect(text).toContain("khi số trường ≤ 3");
    expect(text).not.toContain("khi số trường > 3");
  });
});

describe("what does not apply", () => {
  const exempt = (indicator: string): FactObservation => ({
    indicator,
    applicable: false,
    reason: "Không có",
    measuredOn: null,
  });
  const verdictOf = (list: FactObservation[], id: string) =>
    evaluate(NTM, factsWith(list), { asOf: AS_OF })
      .criteria.flatMap(({ indicators }) => indicators)
      .find((result) => result.id === id)?.verdict;

  test("counts only where the set allows it", () => {
    expect(verdictOf([exempt("13.4")], "13.4")).toBe("not_applicable");
    expect(verdictOf([exempt("13.1")], "13.1")).toBe("unknown");
  });

  test("gives no figure: the criterion's own conclusion still stands", () => {
    const own: FactObservation = {
      criterion: "13",
      conclusion: "met",
      measuredOn: "2023-01-01",
      referenceYear: 2023,
    };
    const standing = evaluate(NTM, factsWith([exempt("13.4"), own]), { asOf: AS_OF });
    expect(standing.criteria[12]).toMatchObject({ verdict: "met", basis: "conclusion" });
  });
});

describe("years", () => {
  const income = (value: number, referenceYear: number, conclusion?: "met" | "not_met"): FactObservation => ({
    indicator: "10",
    value,
    ...(conclusion !== undefined && { conclusion }),
    measuredOn: `${referenceYear}-12-31`,
    referenceYear,
    kind: "actual",
  });
  const judged = (list: FactObservation[], asOf: string, titleYear?: number) =>
    evaluate(NTM, factsWith(list), titleYear === undefined ? { asOf } : { asOf, titleYear }).criteria[9]?.indicators[0];

  test("without a title year the latest year stands and the reason names it", () => {
    const result = judged([income(41.5, 2022), income(35, 2021)], AS_OF);
    expect(result).toMatchObject({ verdict: "met", value: 41.5 });
    expect(result?.reasons.at(-1)).toEqual({
      code: "year_used",
      text: "Chỉ tiêu hằng năm: dùng số liệu và mức của năm 2022.",
    });
  });

  test("a year later than the other stands even where it was measured earlier", () => {
    const early = { ...income(43, 2023), measuredOn: "2023-06-30" } as FactObservation;
    const late = { ...income(30, 2022), measuredOn: "2023-07-31" } as FactObservation;
    expect(judged([late, early], AS_OF)?.value).toBe(43);
  });

  test("a conclusion of an earlier year that decides is named with its year", () => {
    const result = judged([income(43, 2023), income(41.5, 2022, "met")], "2024-01-01");
    expect(result).toMatchObject({ verdict: "met", basis: "conclusion", value: 43 });
    expect(result?.reasons.at(-1)?.text).toBe(
      "Chỉ tiêu hằng năm: dùng kết luận của năm 2022; số liệu mới nhất là của năm 2023.",
    );
  });

  test("with a title year figures and conclusions of other years do not count, and which there are is said", () => {
    const result = judged([income(41.5, 2022, "met"), income(37, 2021)], AS_OF, 2023);
    expect(result).toMatchObject({ verdict: "unknown", otherYears: [2021, 2022], figure: null, conclusion: null });
    expect(result?.reasons.at(-1)?.text).toContain("chỉ có số liệu năm 2021, 2022");
  });
});

test("a standing shares nothing that a reader could change for another", () => {
  const result = evaluate(NTM, factsWith([]), { asOf: AS_OF }).criteria[9]?.indicators[0];
  expect(Object.isFrozen(result?.levels)).toBe(true);
  expect(Object.isFrozen(result?.levels[0])).toBe(true);
  expect(Object.isFrozen(result?.otherYears)).toBe(true);
});
