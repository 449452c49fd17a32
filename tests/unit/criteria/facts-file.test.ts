import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFacts } from "../../../lib/criteria/facts-file";
import { shippedEdition, shippedEditions } from "../../../lib/criteria/registry";
import { evaluate } from "../../../lib/engine";
import { AS_OF, NTM, RUN } from "../engine/world";

const SETS = shippedEditions().map(({ edition }) => edition.set);
const UNIT = { code: "19003", name: "Cao Quảng", region: "bac-trung-bo" };

function read(file: unknown, set = "xa-ntm-2021-2025") {
  const law = shippedEdition(set);
  if (law === undefined) throw new Error(`No shipped set ${set}`);
  return parseFacts(file, law.edition, SETS);
}

/** Problems of a file with these observations, as `place: text`. */
function problems(...observations: unknown[]): string[] {
  return read({ unit: UNIT, observations }).problems.map(({ place, text }) => `${place}: ${text}`);
}

const income = { indicator: "10", value: 41.5, measuredOn: "2022-12-31" };
const workers = { indicator: "12.1", values: { female: 70, male: 80 }, measuredOn: "2022-12-31" };

describe("what is taken", () => {
  test("reference year, kind and province have their defaults", () => {
    const { facts } = read({ unit: UNIT, observations: [income] });
    expect(facts?.observations[0]).toMatchObject({ referenceYear: 2022, kind: "actual" });
    expect(facts?.unit).toMatchObject({ province: "quang-binh", titles: null, regionChecked: true });
  });

  test("a province is known by its name", () => {
    for (const province of ["Hà Tĩnh", "tỉnh Hà Tĩnh", "ha-tinh"]) {
      expect(read({ unit: { ...UNIT, province }, observations: [] }).facts?.unit.province).toBe("ha-tinh");
    }
  });

  test("a figure, a conclusion, both, several values, an exemption and a criterion's own conclusion", () => {
    expect(
      problems(
        income,
        { indicator: "3.2", conclusion: "met", measuredOn: "2022-12-31" },
        { ...workers, conclusion: "not_met" },
        { indicator: "5", values: { schools: 3, minimum: 100, level1: 66.7 }, measuredOn: "2022-12-31" },
        { indicator: "17.1", conclusion: "met", measuredOn: "2022-12-31" },
        { indicator: "13.4", applicable: false, reason: "Không có làng nghề" },
        { criterion: "1", conclusion: "met", measuredOn: "2022-12-31", document: "12/BC-UBND" },
      ),
    ).toEqual([]);
  });

  test("limits of a percentage, and one indicator on two days", () => {
    const irrigation = { indicator: "3.1", measuredOn: "2022-12-31" };
    expect(problems({ ...irrigation, value: 0 }, { ...irrigation, value: 100, measuredOn: "2023-01-01" })).toEqual([]);
  });
});

describe("what is refused, with its place", () => {
  const one: [string, unknown, string][] = [
    ["an extra key", { ...income, valeu: 3 }, "observations[0]: không nhận khóa lạ"],
    ["a number as indicator", { ...income, indicator: 10 }, "observations[0].indicator: phải là chuỗi"],
    ["value where values is due", { ...workers, values: undefined, value: 70 }, "observations[0].value: "],
    ["values where value is due", { ...income, value: undefined, values: { a: 1 } }, "observations[0].values: "],
    ["a figure for what is judged", { ...income, indicator: "3.2" }, "observations[0].value: "],
    ["null as value", { ...income, value: null }, "observations[0].value: phải là số, nhận được null"],
    ["null as conclusion", { ...income, conclusion: null }, "observations[0].conclusion: "],
    ["null as observation", null, "observations[0]: phải là một đối tượng"],
    ["NaN", { ...income, value: Number.NaN }, "observations[0].value: "],
    ["infinity", { ...income, value: Number.POSITIVE_INFINITY }, "observations[0].value: "],
    ["a number as text", { ...income, value: "41,5" }, "observations[0].value: phải là số"],
    ["an impossible date", { ...income, measuredOn: "2023-02-30" }, "observations[0].measuredOn: không phải ngày"],
    ["a date otherwise written", { ...income, measuredOn: "31/12/2022" }, "observations[0].measuredOn: "],
    ["no date", { indicator: "10", value: 41.5 }, "observations[0].measuredOn: thiếu giá trị"],
    ["a year that is none", { ...income, referenceYear: 22 }, "observations[0].referenceYear: "],
    ["a percentage over 100", { ...income, indicator: "3.1", value: 100.1 }, "observations[0].value: tỷ lệ"],
    ["a percentage below 0", { ...income, indicator: "3.1", value: -1 }, "observations[0].value: tỷ lệ"],
    ["a percentage within values", { ...workers, values: { female: 70, male: 101 } }, "observations[0].values.male: "],
    ["incomplete values", { ...workers, values: { female: 70 } }, "observations[0].values.male: thiếu"],
    ["null within values", { ...workers, values: { female: 70, male: null } }, "observations[0].values.male: "],
    ["an extra value", { ...workers, values: { female: 70, male: 80, all: 75 } }, "observations[0].values: không nhận"],
    [
      "an extra value with an inherited name",
      { ...workers, values: { female: 70, male: 80, toString: 1 } },
      "observations[0].values: không nhận",
    ],
    [
      "an extra value that a parsed record loses",
      { ...workers, values: JSON.parse('{"female":70,"male":80,"__proto__":1}') },
      "observations[0].values: không nhận",
    ],
    [
      "more piped than total",
      { indicator: "17.1", values: { total: 60, piped: 61 }, measuredOn: "2022-12-31" },
      "observations[0].values.piped: không thể lớn hơn total",
    ],
    [
      "half a school",
      { indicator: "5", values: { schools: 2.5, minimum: 100, level1: 50 }, measuredOn: "2022-12-31" },
      "observations[0].values.schools: ",
    ],
    ["an unknown indicator", { ...income, indicator: "20.1" }, "observations[0].indicator: bộ"],
    [
      "an unknown criterion",
      { criterion: "20", conclusion: "met", measuredOn: "2022-12-31" },
      "observations[0].criterion: bộ",
    ],
    ["a verdict as conclusion", { ...income, conclusion: "unknown" }, "observations[0].conclusion: "],
    ["neither figure nor conclusion", { indicator: "10", measuredOn: "2022-12-31" }, "observations[0]: phải có"],
    [
      "not applicable where the set does not allow it",
      { indicator: "13.1", applicable: false, reason: "Không có" },
      "observations[0].applicable: ",
    ],
    [
      "not applicable without a reason",
      { indicator: "13.4", applicable: false },
      "observations[0].reason: thiếu giá trị",
    ],
    ["an empty reason", { indicator: "13.4", applicable: false, reason: " " }, "observations[0].reason: "],
    ["applicable: true", { indicator: "13.4", applicable: true, reason: "có" }, "observations[0].applicable: "],
    [
      "not applicable with a value",
      { indicator: "13.4", applicable: false, reason: "x", value: 1 },
      "observations[0]: không nhận khóa lạ",
    ],
    [
      "an indicator and a criterion in one",
      { indicator: "3.2", criterion: "3", conclusion: "met", measuredOn: "2022-12-31" },
      "observations[0]: không nhận khóa lạ",
    ],
  ];
  test.each(one)("%s", (_, observation, start) => {
    const found = problems(observation);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.startsWith("observations[0]"))).toBe(true);
    expect(
      found.some((line) => line.startsWith(start)),
      found.join("\n"),
    ).toBe(true);
  });

  test("two entries of one indicator, or of one criterion, with one date", () => {
    const own = { criterion: "1", conclusion: "met", measuredOn: "2022-12-31" };
    const conclusion = { indicator: "10", conclusion: "met", measuredOn: "2022-12-31" };
    expect(problems(income, { ...income, value: 40 })[0]).toMatch(/^observations\[1\]: .*observations\[0\]/);
    expect(problems(income, conclusion)[0]).toMatch(/^observations\[1\]: /);
    expect(problems(own, { ...own, conclusion: "not_met" })[0]).toMatch(/^observations\[1\]: /);
    // Criterion 10 and indicator 10 are two.
    expect(problems(income, { ...own, criterion: "10" })).toEqual([]);
  });

  test.each([
    ["an unknown region", { ...UNIT, region: "mien-trung" }, "unit.region"],
    ["no region where the set asks for one", { code: "19003", name: "Cao Quảng" }, "unit.region"],
    ["an extra key", { ...UNIT, distrct: "x" }, "unit"],
    ["a number as code", { ...UNIT, code: 19003 }, "unit.code"],
    ["a title of an unknown set", { ...UNIT, titles: [{ set: "xa", decidedOn: "2019-01-01" }] }, "unit.titles[0].set"],
    [
      "a title of an impossible day",
      { ...UNIT, titles: [{ set: "xa-ntm-2016-2020", decidedOn: "2019-13-01" }] },
      "unit.titles[0].decidedOn",
    ],
  ])("in the unit: %s", (_, unit, place) => {
    expect(read({ unit, observations: [] }).problems.map((problem) => problem.place)).toEqual([place]);
  });

  test.each([[null], [[]], ["x"], [{ unit: UNIT }], [{ observations: [] }], [{ unit: UNIT, observations: {} }]])(
    "a file that is no file of facts: %j",
    (file) => {
      expect(read(file).problems.length).toBeGreaterThan(0);
    },
  );

  test("an extra key beside unit and observations", () => {
    expect(read({ unit: UNIT, observations: [], asOf: "2023-09-06" }).problems).toHaveLength(1);
  });

  test("all problems are told at once", () => {
    const found = problems({ ...income, value: null }, { ...income, indicator: "x" }, { criterion: "1" });
    expect(new Set(found.map((line) => line.slice(0, 15)))).toEqual(
      new Set(["observations[0]", "observations[1]", "observations[2]"]),
    );
  });
});

describe("whatever it is given", () => {
  const key = fc.constantFrom("indicator", "criterion", "value", "values", "conclusion", "measuredOn", "applicable");
  const word = fc.constantFrom<unknown>("10", "3.1", "12.1", "13.4", "met", "2022-12-31", 0, 50, -1, false, null, {});
  const nearly = fc.dictionary(key, fc.oneof(word, fc.jsonValue()), { maxKeys: 5 });

  test("it says what is wrong and never throws, and what it takes can be judged", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.oneof(nearly, fc.jsonValue()))), (given) => {
        for (const file of [given, { unit: given, observations: [] }, { unit: UNIT, observations: given }]) {
          const { facts, problems: found } = read(file);
          if (facts === null ? found.length === 0 : found.length > 0) return false;
          if (facts !== null) evaluate(NTM, facts, { asOf: AS_OF });
        }
        return true;
      }),
      { ...RUN, numRuns: RUN.numRuns * 3 },
    );
  });
});
