import { expect, test } from "vitest";
import { evaluate, type Standing, verifyTrace } from "../../../lib/engine";
import { AS_OF, factsWith, NTM } from "./world";

const fresh = (): Standing =>
  JSON.parse(
    JSON.stringify(
      evaluate(
        NTM,
        factsWith([
          { indicator: "10", value: 41.5, measuredOn: "2022-12-31", referenceYear: 2022, kind: "actual" },
          { criterion: "1", conclusion: "met", measuredOn: "2022-12-31", referenceYear: 2022 },
        ]),
        { asOf: AS_OF },
      ),
    ),
  );

const income = (standing: Standing) => {
  const indicator = standing.criteria[9]?.indicators[0];
  if (indicator === undefined) throw new Error("Criterion 10 has one indicator");
  return indicator;
};

test("an untouched standing recomputes equal", () => {
  expect(verifyTrace(fresh())).toEqual({ equal: true, differences: [] });
});

test("a verdict, a figure, a level, a day, a year or a count changed by hand is found, with its place", () => {
  const cases: [string, (standing: Standing) => void, string][] = [
    ["verdict", (s) => Object.assign(income(s), { verdict: "not_met" }), "criteria[10].indicators[10].verdict"],
    ["figure", (s) => Object.assign(income(s), { value: 30 }), "criteria[10].indicators[10].verdict"],
    ["level", (s) => Object.assign(income(s).levels[0] ?? {}, { value: 60 }), "criteriaMet"],
    ["hint", (s) => Object.assign(income(s).levels[0] ?? {}, { standing: "hint" }), "criteria[10].verdict"],
    ["day", (s) => Object.assign(income(s).figure ?? {}, { measuredOn: "2023-12-31" }), "criteria[10].verdict"],
    ["year", (s) => Object.assign(s, { titleYear: 2023 }), "criteria[10].verdict"],
    ["count", (s) => Object.assign(s, { criteriaMet: 3 }), "criteriaMet"],
    ["period", (s) => Object.assign(s, { period: null }), "verdict"],
  ];
  for (const [name, change, place] of cases) {
    const standing = fresh();
    change(standing);
    const { equal, differences } = verifyTrace(standing);
    expect(equal, name).toBe(false);
    expect(
      differences.map((difference) => difference.place),
      name,
    ).toContain(place);
  }
});
