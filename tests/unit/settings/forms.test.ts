import { describe, expect, test } from "vitest";
import { changeInput } from "@/lib/features/settings/change";
import { FORMS, typedFields } from "@/lib/features/settings/forms/forms";
import { readerOf, type Typed } from "@/lib/features/settings/forms/reader";
import { changedLines, saysTheSame } from "@/lib/features/settings/said";
import { SETTINGS, type SettingKey, type SettingValue } from "@/lib/features/settings/schema";
import { valueInBrief, valueInWords } from "@/lib/features/settings/value-words";

const read = <Key extends SettingKey>(key: Key, typed: Typed) => {
  const reader = readerOf(typed);
  return {
    value: FORMS[key].read(reader),
    places: reader.problems.map(({ place }) => place),
    problems: reader.problems,
  };
};

const VALUES: { [Key in SettingKey]: SettingValue<Key> } = {
  "routine-chain": {
    check: { from: null, until: "2025-06-30", required: true },
    confirm: { from: "2022-01-01", until: null, required: false },
  },
  "review-days": { workingDays: 5 },
  "yearly-due": { month: 3, day: 31 },
  "period-lock": { days: 10 },
  "public-holidays": { days: ["2023-01-02", "2023-09-01", "2024-01-01"] },
  "jump-limits": { points: 20, factor: 1.5, byMeasure: { a: { points: 2.25 }, b: { factor: 3 } } },
  "figure-relations": [{ lower: "a", upper: "b" }],
};

test.each(Object.keys(VALUES) as SettingKey[])("what stands of %s, posted untouched, is the same value", (key) => {
  const start = FORMS[key].start as (value: unknown) => Typed;
  const { value, problems } = read(key, start(VALUES[key]));
  expect(problems).toEqual([]);
  expect(SETTINGS[key].parse(value)).toEqual(VALUES[key]);
});

describe("what is wrong is said at its field", () => {
  test.each<[SettingKey, Typed, string[]]>([
    ["review-days", { workingDays: "" }, ["workingDays"]],
    ["review-days", { workingDays: "0" }, ["workingDays"]],
    ["review-days", { workingDays: "năm" }, ["workingDays"]],
    ["yearly-due", { due: "31/04" }, ["due"]],
    ["yearly-due", { due: "29/02" }, ["due"]],
    ["yearly-due", { due: "31/03/2024" }, ["due"]],
    ["period-lock", { days: "367" }, ["days"]],
    ["period-lock", { days: "-1" }, ["days"]],
    ["routine-chain", {}, ["check-required", "confirm-required"]],
    [
      "routine-chain",
      { "check-required": "yes", "confirm-required": "no", "check-from": "02/01/2024", "check-until": "01/01/2024" },
      ["check-until"],
    ],
    ["routine-chain", { "check-required": "yes", "confirm-required": "no", "confirm-from": "mai" }, ["confirm-from"]],
    ["jump-limits", { points: "101", factor: "1" }, ["points", "factor"]],
    ["jump-limits", { "points-4": "3" }, ["measure-4"]],
    ["jump-limits", { "measure-0": "a" }, ["points-0"]],
    ["jump-limits", { "measure-0": "a", "points-0": "1", "measure-3": "a", "points-3": "2" }, ["measure-3"]],
    ["figure-relations", { "lower-0": "a" }, ["upper-0"]],
    ["figure-relations", { "upper-0": "a" }, ["lower-0"]],
    ["figure-relations", { "lower-0": "a", "upper-0": "a" }, ["upper-0"]],
    ["figure-relations", { "lower-0": "a", "upper-0": "b", "lower-1": "b", "upper-1": "a" }, ["lower-1"]],
    ["figure-relations", { "lower-0": "a", "upper-0": "b", "lower-1": "a", "upper-1": "b" }, ["lower-1"]],
  ])("%s %j", (key, typed, places) => {
    expect(read(key, typed).places).toEqual(places);
  });

  test("holidays name the lines that are no days or are there twice, all in one answer", () => {
    const { problems } = read("public-holidays", { days: "02/09/2023\r\n\r\n31/02/2023\nTết\n2.9.2023" });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.text).toContain("dòng 3 (“31/02/2023”) không phải ngày");
    expect(problems[0]?.text).toContain("dòng 4 (“Tết”)");
    expect(problems[0]?.text).toContain("dòng 5 lặp lại ngày của dòng 1");
  });
});

test("days are kept in their order, empty rows are no rows, numbers are as people here write them", () => {
  expect(read("public-holidays", { days: "1/1/2024\n02/09/2023" }).value).toEqual({
    days: ["2023-09-02", "2024-01-01"],
  });
  expect(read("jump-limits", { points: "", factor: "1,25", "measure-7": "", "points-7": "" }).value).toEqual({
    factor: 1.25,
    byMeasure: {},
  });
  expect(read("figure-relations", { "lower-0": "", "upper-0": "" }).value).toEqual([]);
});

test("everything wrong with a form comes back at once; a standing with a source names the document", () => {
  const bad = changeInput.safeParse({ key: "review-days", typed: { workingDays: "x", standing: "", reason: " " } });
  expect(bad.error?.issues.map(({ path }) => path.join("."))).toEqual(["workingDays", "standing", "reason"]);
  const typed = { workingDays: "6", standing: "confirmed", document: "", note: "", reason: "thử", seen: "0" };
  const unnamed = changeInput.safeParse({ key: "review-days", typed });
  expect(unnamed.error?.issues.map(({ path }) => path.join("."))).toEqual(["document"]);
  const good = changeInput.safeParse({ key: "review-days", typed: { ...typed, document: "QĐ 5" } });
  expect(good.data).toMatchObject({ seen: "0", reason: "thử", said: { value: { workingDays: 6 }, document: "QĐ 5" } });
  expect(changeInput.safeParse({ key: "no-such", typed }).success).toBe(false);
});

test("values in words; a change says only what is different", () => {
  const names = new Map([["a", "Số trường"]]);
  expect(valueInWords("routine-chain", VALUES["routine-chain"], names)).toEqual([
    "Huyện rà soát: bắt buộc, đến hết ngày 30/06/2025",
    "Sở, ngành xác nhận: không bắt buộc, từ ngày 01/01/2022",
  ]);
  expect(valueInWords("public-holidays", VALUES["public-holidays"], names)).toEqual([
    "Năm 2023: 02/01, 01/09",
    "Năm 2024: 01/01",
  ]);
  expect(valueInBrief("public-holidays", VALUES["public-holidays"], names)).toEqual([
    "3 ngày, từ 02/01/2023 đến 01/01/2024",
  ]);
  expect(valueInWords("figure-relations", [], names)).toEqual(["chưa đặt"]);
  expect(valueInWords("jump-limits", VALUES["jump-limits"], names)).toContain(
    "“Số trường”, tỷ lệ: khác quá 2,25 điểm phần trăm",
  );
  const said = { value: { workingDays: 5 }, standing: "hint", document: null, note: "chưa rõ" } as const;
  const after = { ...said, value: { workingDays: 6 }, document: "QĐ 5" };
  expect(changedLines("review-days", said, after, names)).toEqual({
    gone: ["5 ngày làm việc"],
    come: ["6 ngày làm việc", "văn bản, nguồn: QĐ 5"],
  });
  expect(saysTheSame("review-days", said, { ...said })).toBe(true);
});

test("only the fields of the form are read of a post", () => {
  const form = new FormData();
  form.set("$ACTION_ID_1", "x");
  form.set("workingDays", "6");
  form.set("measure-0", "a");
  expect(typedFields(form)).toEqual({ workingDays: "6", "measure-0": "a" });
});
