import { describe, expect, test } from "vitest";
import { shippedEdition } from "@/lib/criteria/registry";
import { criterionOf } from "@/lib/features/criteria-sets/in-use";
import { fieldNames } from "@/lib/features/entries/fields";
import { namedProblems } from "@/lib/features/entries/problem-words";
import { readTyped } from "@/lib/features/entries/read-typed";
import { isBlank, touched, typedOf } from "@/lib/features/entries/typed";
import { type Before, doubtsIn } from "@/lib/features/entries/warnings";
import { percentOf, readRatio } from "@/lib/features/observations/ratio";

const law = shippedEdition("xa-ntm-2021-2025");
if (law === undefined) throw new Error("The NTM set is not shipped");
const { edition } = law;
const criterion = (id: string) => {
  const found = criterionOf(edition, id);
  if (found === null) throw new Error(`No criterion ${id}`);
  return found;
};
const read = (id: string, typed: Record<string, string>) =>
  readTyped(edition, criterion(id), { measuredOn: "05/09/2023", ...typed }, "2023-09-06");

describe("a percentage written as numerator and denominator", () => {
  test.each([
    ["452/520", 86.923077],
    ["1/3", 33.333333],
    ["12,5 / 20", 62.5],
    ["1.234.567/2.469.134", 50],
    ["0/7", 0],
    ["7/7", 100],
  ])("%s is %d %%", (text, percent) => {
    const { value } = readRatio(text);
    expect(value && percentOf(value)).toBe(percent);
  });

  test.each([
    ["520/452", "Tử số lớn hơn mẫu số"],
    ["3/0", "Mẫu số phải lớn hơn 0"],
    ["-3/4", "Tử số không thể nhỏ hơn 0"],
    ["3/", "Ghi tử số/mẫu số"],
    ["1/2/3", "Ghi tử số/mẫu số"],
    ["a/3", "Tử số:"],
    ["3/b", "Mẫu số:"],
    ["1.234/2.000", "Tử số:"],
  ])("%s is refused in words", (text, words) => {
    expect(readRatio(text).problem).toContain(words);
  });

  test("only where the figure is a share", () => {
    expect(read("5", { "5:schools": "3/4", "5:minimum": "3/4", "5:level1": "50" }).problems).toMatchObject([
      { place: "5:schools" },
    ]);
    const { entries } = read("15", { "15.1:female": "9/10", "15.1:male": "95" });
    expect(entries).toMatchObject([
      { figure: { values: { female: 90, male: 95 } }, ratios: { female: { numerator: 9, denominator: 10 } } },
    ]);
  });
});

describe("the form of a criterion", () => {
  test("says what is common once, and what an indicator says itself stands over it", () => {
    const { entries, problems } = read("17", {
      kind: "estimate",
      document: "12/BC-UBND",
      "17.4:value": "2,5",
      "17.6:value": "90",
      "17.6:measuredOn": "1/7/2023",
      "17.6:document": "13/BC-UBND",
    });
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      { indicatorId: "17.4", measuredOn: "2023-09-05", document: "12/BC-UBND", kind: "estimate", note: null },
      { indicatorId: "17.6", measuredOn: "2023-07-01", document: "13/BC-UBND", kind: "estimate" },
    ]);
  });

  test("names the common field where it is wrong for an indicator that has none of its own", () => {
    const { entries, problems } = read("17", {
      measuredOn: "",
      "17.4:value": "2",
      "17.6:value": "9",
      "17.6:measuredOn": "1/7/2023",
    });
    expect(entries.map(({ indicatorId }) => indicatorId)).toEqual(["17.6"]);
    expect(problems).toEqual([{ place: "measuredOn", text: "Ghi ngày đo hoặc ngày kết luận" }]);
  });

  test("a year of its own that nothing is said of, and a document without a figure", () => {
    expect(read("10", { "10:referenceYear": "2022" }).problems).toMatchObject([{ place: "10:value" }]);
    expect(read("17", { "17.5:document": "1/KL" }).problems).toMatchObject([{ place: "17.5:conclusion" }]);
  });

  test("what was seen is not something said; what the form has not is not kept", () => {
    const names = fieldNames(criterion("17"), edition.measures);
    const typed = typedOf(Object.entries({ "17.4:seen": "x", act: "draft", "18.1:value": "1", kind: "actual" }), names);
    expect(typed).toEqual({ "17.4:seen": "x", kind: "actual" });
    expect(touched(typed)).toEqual([]);
    expect(isBlank(typed)).toBe(true);
    expect(isBlank({ ...typed, "17.4:value": "0" })).toBe(false);
  });
});

describe("what is wrong", () => {
  const wrong = {
    "17.6:value": "101",
    "17.1:piped": "abc",
    "17.1:total": "",
    "17.4:value": "3",
    "17.4:measuredOn": "32/13/2023",
    measuredOn: "31/02/2023",
  };
  const { problems } = read("17", wrong);
  const order = fieldNames(criterion("17"), edition.measures);

  test("is a sentence at its field, in the order of the page, and said once of a field that many share", () => {
    expect(problems).toEqual([
      { place: "measuredOn", text: "Ngày 31/02/2023 không có" },
      { place: "17.1:total", text: "Nhập một số, ví dụ 1.234,5" },
      { place: "17.1:piped", text: "Không đọc được số “abc”; ví dụ cách ghi đúng: 1.234,5" },
      { place: "17.4:measuredOn", text: "Ngày 32/13/2023 không có" },
    ]);
    expect(read("17", { ...wrong, measuredOn: "5/9/2023" }).problems).toContainEqual({
      place: "17.6:value",
      text: "Tỷ lệ phải từ 0 đến 100, nhận được 101",
    });
  });

  test("names its indicator and figure where it stands in a list", () => {
    expect(namedProblems([...problems].reverse(), order).map(({ text }) => text)).toEqual([
      "Ngày 31/02/2023 không có",
      "17.1, tổng số: nhập một số, ví dụ 1.234,5",
      "17.1, từ hệ thống cấp nước tập trung: không đọc được số “abc”; ví dụ cách ghi đúng: 1.234,5",
      "17.4: ngày 32/13/2023 không có",
    ]);
    expect(namedProblems([{ place: ":conclusion", text: "Chọn đạt hoặc chưa đạt" }], order)[0]?.text).toBe(
      "Cả tiêu chí: chọn đạt hoặc chưa đạt",
    );
    expect(namedProblems([{ place: "female", text: "Nhập một số" }], ["female"])[0]?.text).toBe("Nữ: nhập một số");
  });
});

describe("doubts", () => {
  const rules = {
    jumps: { points: 20, factor: 1.5, byMeasure: { "thu-nhap-binh-quan-dau-nguoi": { factor: 3 } } },
    relations: [],
  };
  const knownAs = (key: string, value: number) =>
    new Map<string, Before>([[key, { figure: { value }, measuredOn: "2022-12-31" }]]);
  const texts = (id: string, typed: Record<string, string>, known: ReadonlyMap<string, Before>) =>
    doubtsIn(read(id, typed).entries, edition, known, rules).map(({ text }) => text);

  test("a share by points, another figure by a factor, a measure by its own", () => {
    const trees = criterion("17").indicators.find(({ id }) => id === "17.4")?.measure ?? "";
    const irrigated = criterion("3").indicators.find(({ id }) => id === "3.1")?.measure ?? "";
    expect(texts("17", { "17.4:value": "3" }, knownAs(trees, 2))).toEqual([]);
    expect(texts("17", { "17.4:value": "3,1" }, knownAs(trees, 2))).toHaveLength(1);
    expect(texts("17", { "17.4:value": "1,3" }, knownAs(trees, 2))).toHaveLength(1);
    expect(texts("3", { "3.1:value": "60" }, knownAs(irrigated, 80))).toEqual([]);
    expect(texts("3", { "3.1:value": "59" }, knownAs(irrigated, 80))).toEqual([
      "khác nhiều so với số đã chấp nhận (80\u202f%, ngày 31/12/2022)",
    ]);
    expect(texts("10", { "10:value": "100" }, knownAs("thu-nhap-binh-quan-dau-nguoi", 40))).toEqual([]);
    expect(texts("10", { "10:value": "121" }, knownAs("thu-nhap-binh-quan-dau-nguoi", 40))).toHaveLength(1);
    expect(texts("17", { "17.4:value": "3" }, new Map())).toEqual([]);
  });
});
