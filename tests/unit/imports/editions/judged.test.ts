import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hashEdition } from "../../../../lib/criteria/registry";
import { evaluate, type FactObservation, type HashedEdition } from "../../../../lib/engine";
import { readEditionWorkbook } from "../../../../lib/imports/editions/read";
import { factsWith, NTM } from "../../engine/world";
import { sheetsOf } from "../books";

/** The figure of a measure, said of the indicator that refers to it in an edition. */
function figureOf({ edition }: HashedEdition, measure: string, day: string, figure: object): FactObservation {
  const asked = edition.criteria.flatMap(({ indicators }) => indicators).find((item) => item.measure === measure);
  if (asked === undefined) throw new Error(measure);
  return { indicator: asked.id, measuredOn: day, referenceYear: Number(day.slice(0, 4)), kind: "actual", ...figure };
}

function judged(law: HashedEdition, measure: string, day: string, figure: object) {
  const fact = figureOf(law, measure, day, figure);
  const standing = evaluate(law, factsWith([fact]), { asOf: day });
  const id = "indicator" in fact ? fact.indicator : "";
  const result = standing.criteria.flatMap(({ indicators }) => indicators).find((item) => item.id === id);
  return { verdict: result?.verdict, levels: result?.levels.map(({ value, layer }) => `${layer} ${value}`) };
}

const sheets = await sheetsOf(readFileSync("tests/fixtures/editions/ten-criteria.xlsx"));
const law = hashEdition(readEditionWorkbook(sheets).edition);

describe("a set that came as a workbook judges as it is, without any change of code", () => {
  test("its size", () => {
    expect(law.edition.criteria).toHaveLength(10);
    expect(law.edition.criteria.flatMap(({ indicators }) => indicators)).toHaveLength(47);
    expect(evaluate(law, factsWith([]), { asOf: "2027-06-30" })).toMatchObject({
      criteriaTotal: 10,
      indicatorsTotal: 47,
    });
  });

  test.each([
    [
      "a shared figure, by the new level of the province",
      "duong-xa-nhua-hoa-hoac-be-tong-hoa",
      "2027-06-30",
      { value: 96 },
      "not_met",
      ["province 100"],
    ],
    [
      "a shared yearly figure, by the level of its year",
      "thu-nhap-binh-quan-dau-nguoi",
      "2027-12-31",
      { value: 58 },
      "not_met",
      ["region 58.5"],
    ],
    [
      "of schools, by the level for few schools",
      "truong-hoc-cac-cap-dat-tieu-chuan-co-so-vat-chat-theo-quy-dinh",
      "2027-06-30",
      { values: { schools: 3, minimum: 100, level1: 60 } },
      "met",
      null,
    ],
    [
      "a new one of women and men",
      "tn-nguoi-lon-biet-dung-dich-vu-so",
      "2027-06-30",
      { values: { female: 60, male: 64 } },
      "not_met",
      null,
    ],
    [
      "a new one of water",
      "tn-nuoc-cho-truong-va-tram",
      "2027-06-30",
      { values: { total: 100, piped: 80 } },
      "met",
      null,
    ],
    ["a new one that must be zero", "tn-diem-do-rac-tu-phat", "2027-06-30", { value: 1 }, "not_met", null],
    [
      "a level that follows another",
      "tn-phu-song-di-dong-the-he-moi",
      "2028-01-01",
      { value: 99 },
      "not_met",
      ["common 100"],
    ],
    [
      "a level that is only recalled judges nobody",
      "tn-lao-dong-lam-viec-xa-nha",
      "2027-06-30",
      { value: 5 },
      "unknown",
      null,
    ],
  ])("%s", (_, measure, day, figure, verdict, levels) => {
    const found = judged(law, measure, day, figure);
    expect(found.verdict).toBe(verdict);
    if (levels !== null) expect(found.levels).toEqual(levels);
  });

  test("the same figure under the former set is judged by that set's level", () => {
    const former = judged(NTM, "thu-nhap-binh-quan-dau-nguoi", "2022-12-31", { value: 58 });
    expect(former).toEqual({ verdict: "met", levels: ["region 39"] });
    expect(judged(NTM, "thu-nhap-binh-quan-dau-nguoi", "2027-12-31", { value: 58 }).verdict).toBe("not_in_force");
  });
});
