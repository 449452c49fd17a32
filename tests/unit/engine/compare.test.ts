import { describe, expect, test } from "vitest";
import { compare, evaluate, type FactObservation } from "../../../lib/engine";
import { AS_OF, factsWith, lawOf, NTM } from "./world";

const irrigation = (value: number, measuredOn: string): FactObservation => ({
  indicator: "3.1",
  value,
  measuredOn,
  referenceYear: Number(measuredOn.slice(0, 4)),
  kind: "actual",
});
const own = (criterion: string, conclusion: "met" | "not_met", measuredOn: string): FactObservation => ({
  criterion,
  conclusion,
  measuredOn,
  referenceYear: Number(measuredOn.slice(0, 4)),
});

describe("two days", () => {
  const facts = factsWith([irrigation(85, "2022-12-31"), irrigation(70, "2023-08-31"), own("1", "met", "2023-08-31")]);
  const result = compare(evaluate(NTM, facts, { asOf: "2023-06-30" }), evaluate(NTM, facts, { asOf: AS_OF }));

  test("lists what was gained and lost, by criterion and by indicator", () => {
    expect(result.criteriaBy.gained).toEqual(["1"]);
    expect(result.criteriaBy.newly_not_met).toEqual(["3"]);
    expect(result.indicatorsBy.lost).toEqual(["3.1"]);
    expect(result.before.criteriaMet).toBe(0);
    expect(result.after.criteriaMet).toBe(1);
  });

  test("says why", () => {
    const criterion = result.criteria.find(({ id }) => id === "3");
    expect(criterion?.causes.map(({ code }) => code)).toEqual(["indicators_changed", "date_changed"]);
    expect(criterion?.indicators[0]?.causes.map(({ code }) => code)).toEqual(["figure_changed", "date_changed"]);
    expect(criterion?.indicators[0]?.causes[0]?.text).toBe("Số liệu: 85\u202f% → 70\u202f%.");
    const gained = result.criteria.find(({ id }) => id === "1");
    expect(gained?.causes[0]).toEqual({
      code: "conclusion_changed",
      text: "Kết luận của cơ quan phụ trách: chưa có → đạt.",
    });
  });
});

test("a level that changes between two days is named even where the verdict stays", () => {
  const facts = factsWith([irrigation(85, "2021-12-31")]);
  const result = compare(evaluate(NTM, facts, { asOf: "2022-06-20" }), evaluate(NTM, facts, { asOf: "2022-06-21" }));
  const road = result.criteria.find(({ id }) => id === "2")?.indicators[0];
  expect(road).toMatchObject({ change: "same", causes: [{ code: "level_changed" }, { code: "date_changed" }] });
});

describe("two editions", () => {
  const other = structuredClone(lawOf("number", [{ value: 80 }]).edition);
  const first = lawOf("number", [{ value: 80 }]);
  const indicator = other.criteria[0]?.indicators[0];
  if (indicator?.levels[0] === undefined) throw new Error("The small law has one level");
  indicator.levels[0].value = 90;
  other.edition = "2";
  other.criteria.push({ id: "2", name: "Tiêu chí thêm", group: "", indicators: [] });
  const second = { edition: other, hash: "1".repeat(64) };
  const facts = factsWith([{ ...irrigation(85, "2023-01-01"), indicator: "1.1" } as FactObservation]);
  const [before, after] = [first, second].map((law) => evaluate(law, facts, { asOf: AS_OF }));
  if (before === undefined || after === undefined) throw new Error("Two standings");

  test("names the level and the edition", () => {
    const [criterion] = compare(before, after).criteria;
    expect(criterion?.indicators[0]).toMatchObject({
      change: "lost",
      causes: [
        { code: "level_changed", text: "Mức đạt chuẩn: ≥ 80\u202f% → ≥ 90\u202f%." },
        { code: "edition_changed", text: "Quy định khác: Bộ thử (1) → Bộ thử (2)." },
      ],
    });
  });

  test("lists ids that are in one only", () => {
    expect(compare(before, after).criteriaBy.added).toEqual(["2"]);
    expect(compare(after, before).criteriaBy.removed).toEqual(["2"]);
  });
});

test("knows the difference between newly unknown, newly failing and coming into force", () => {
  const at = (list: FactObservation[], asOf = AS_OF, titleYear?: number) =>
    evaluate(NTM, factsWith(list), titleYear === undefined ? { asOf } : { asOf, titleYear });
  const poverty: FactObservation = { ...irrigation(3, "2022-12-31"), indicator: "11" } as FactObservation;
  const year = compare(at([poverty]), at([poverty], AS_OF, 2023));
  expect(year.criteriaBy.newly_unknown).toEqual(["11"]);
  expect(year.criteria[10]?.indicators[0]?.causes.map(({ code }) => code)).toContain("title_year_changed");
  expect(compare(at([]), at([own("1", "not_met", "2023-01-01")])).criteriaBy.newly_not_met).toEqual(["1"]);
  expect(compare(at([], "2022-03-07"), at([])).criteriaBy.entered_force).toHaveLength(19);
  expect(compare(at([]), at([], "2026-01-01")).criteriaBy.left_force).toHaveLength(19);
  expect(compare(at([poverty]), at([poverty])).criteriaBy.same).toHaveLength(19);
});
