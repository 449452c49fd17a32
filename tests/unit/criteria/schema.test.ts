import { describe, expect, test } from "vitest";
import { publishingProblems } from "../../../lib/criteria/publishing";
import { hashEdition, shippedEditions } from "../../../lib/criteria/registry";
import { parseEdition } from "../../../lib/criteria/schema";
import type { Edition, Level } from "../../../lib/engine";
import { lawOf } from "../engine/world";

function problemsOf(change: (edition: Edition, level: Level) => void, shape: "number" | "schools" = "number") {
  const levels = shape === "schools" ? [{ part: "minimum", value: 100 }] : [{ value: 80 }];
  const edition = structuredClone(lawOf(shape, levels).edition);
  const level = edition.criteria[0]?.indicators[0]?.levels[0];
  if (level === undefined) throw new Error("The small law has one level");
  change(edition, level);
  return parseEdition(edition).problems.map(({ place, text }) => `${place}: ${text}`);
}

const levelsOf = (edition: Edition) => edition.criteria[0]?.indicators[0]?.levels ?? [];

test("every shipped edition is whole, and its hash is the one of its own JSON", () => {
  for (const { edition, hash } of shippedEditions()) {
    expect(parseEdition(edition).problems).toEqual([]);
    expect(hashEdition(JSON.parse(JSON.stringify(edition))).hash).toBe(hash);
  }
});

test("the sizes of the sets", () => {
  const sizes = Object.fromEntries(
    shippedEditions().map(({ edition }) => [
      edition.set,
      [edition.criteria.length, edition.criteria.flatMap(({ indicators }) => indicators).length],
    ]),
  );
  expect(sizes).toMatchObject({
    "xa-ntm-2021-2025": [19, 57],
    "xa-ntm-nang-cao-2021-2025": [19, 75],
    "xa-ntm-kieu-mau-2021-2025": [4, 4],
    "huyen-ntm-2021-2025": [13, 4],
    "xa-ntm-2016-2020": [0, 0],
  });
});

describe("a broken edition is refused with the place", () => {
  const at = "criteria[0].indicators[0].levels";

  test.each<[string, (edition: Edition, level: Level) => void, string]>([
    ["a level that decides without a number", (_, level) => Object.assign(level, { value: null }), `${at}[0]`],
    ["a level not established with one", (_, level) => Object.assign(level, { standing: "not_established" }), at],
    ["a level in words for a figure", (_, level) => Object.assign(level, { value: "Đạt" }), `${at}[0]`],
    ["a province's level without a province", (_, level) => Object.assign(level, { layer: "province" }), `${at}[0]`],
    ["a region's level without a region", (_, level) => Object.assign(level, { layer: "region" }), `${at}[0]`],
    ["a part that a plain figure lacks", (_, level) => Object.assign(level, { part: "female" }), `${at}[0]`],
    ["an end before the beginning", (_, level) => Object.assign(level, { to: "2022-01-01" }), `${at}[0]`],
    ["a measure that is not there", (edition) => Object.assign(edition, { measures: {} }), "criteria[0].indicators[0]"],
    ["a criterion twice", (edition) => edition.criteria.push(...edition.criteria), "criteria[1].id"],
  ])("%s", (_, change, place) => {
    const found = problemsOf(change);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.startsWith(place), found[0]).toBe(true);
  });

  test("two levels of one seat at one time, also one for a year beside one for all years", () => {
    expect(problemsOf((edition, level) => levelsOf(edition).push({ ...level, value: 90 }))[0]).toContain("[1]");
    expect(problemsOf((edition, level) => levelsOf(edition).push({ ...level, year: 2022 }))[0]).toContain("[1]");
    const follows = (edition: Edition, level: Level) => {
      level.to = "2023-12-31";
      levelsOf(edition).push({ ...level, to: undefined, from: "2024-01-01" });
    };
    expect(problemsOf(follows)).toEqual([]);
  });

  test.each<[string, (edition: Edition, level: Level) => void, string]>([
    [
      "a region on a level that is not a region's",
      (_, level) => Object.assign(level, { region: "bac-trung-bo" }),
      "region",
    ],
    [
      "a province on a level that is not a province's",
      (_, level) => Object.assign(level, { province: "x" }),
      "province",
    ],
    [
      "a province by its name",
      (_, level) => Object.assign(level, { layer: "province", province: "Hà Tĩnh" }),
      "province",
    ],
    ["“none” with a number", (_, level) => Object.assign(level, { operator: "none" }), "value"],
    ["a text with a space that nobody sees", (_, level) => Object.assign(level, { note: "a\u00a0b" }), "note"],
    ["a text longer than a cell", (_, level) => Object.assign(level, { note: "a".repeat(32_768) }), "note"],
    ["a day that no workbook can hold", (_, level) => Object.assign(level, { from: "1899-12-31" }), "from"],
  ])("%s", (_, change, field) => {
    expect(problemsOf(change).map((text) => text.split(":")[0])).toEqual([`${at}[0].${field}`]);
  });

  test("a measure that no indicator uses, a kind of unit and an id that are none", () => {
    const found = problemsOf((edition) => {
      Object.assign(edition.measures, { other: { name: "Khác", unit: "", shape: "number", yearly: false } });
    });
    expect(found).toEqual(["measures.other: không chỉ tiêu nào dùng đại lượng “other”"]);
    expect(problemsOf((edition) => Object.assign(edition, { unitKind: "planet" }))[0]).toMatch(/^unitKind: /);
    expect(problemsOf((edition) => Object.assign(edition.criteria[0] ?? {}, { id: "1,1" }))[0]).toMatch(/\.id: /);
  });

  test("what contradicts itself is said beside what has not its shape", () => {
    const found = problemsOf((edition, level) => {
      levelsOf(edition).push({ ...level, from: "bao giờ" }, { ...level, value: 90 });
      Object.assign(edition, { name: "" });
    });
    expect(found.map((text) => text.split(":")[0])).toEqual(["name", `${at}[1].from`, `${at}[2].from`]);
  });

  describe("days without law between two levels of one seat", () => {
    const gaps = (first: Partial<Level>, second: Partial<Level>, more: Partial<Level>[] = []) =>
      problemsOf((edition, level) => {
        Object.assign(level, first);
        levelsOf(edition).push({ ...level, to: undefined, ...second }, ...more.map((one) => ({ ...level, ...one })));
      });
    const said = (days: string, index = 1) => [
      `${at}[${index}].from: ${days} không có mức nào giữa mức này và mức trước; hãy nối liền các ngày`,
    ];

    test("are named", () => {
      expect(gaps({ to: "2023-12-30" }, { from: "2024-01-01" })).toEqual(said("ngày 31/12/2023"));
      expect(gaps({ to: "2023-12-31" }, { from: "2024-02-01" })).toEqual(said("từ 01/01/2024 đến 31/01/2024"));
    });

    test("within the period of the set only", () => {
      expect(gaps({ to: "2025-12-31" }, { from: "2027-01-01" })).toEqual([]);
      expect(gaps({ to: "2025-12-01" }, { from: "2027-01-01" })).toEqual(said("từ 02/12/2025 đến 31/12/2025"));
      expect(gaps({ from: "2020-01-01", to: "2020-12-31" }, { from: "2022-03-08" })).toEqual([]);
    });

    test("of one seat only, and once where a level of all years follows", () => {
      const region = { layer: "region", region: "bac-trung-bo" } as const;
      expect(gaps({ to: "2023-12-31" }, { from: "2024-02-01", ...region })).toEqual([]);
      const years = [2022, 2023].map((year) => ({ year, to: "2023-12-31" }));
      expect(gaps({ ...years[0] }, { from: "2024-02-01", year: undefined }, years.slice(1))).toEqual(
        said("từ 01/01/2024 đến 31/01/2024"),
      );
    });
  });

  test("`each` where the parts are not of one kind", () => {
    expect(problemsOf((_, level) => Object.assign(level, { part: "each" }), "schools")[0]).toContain("each");
  });
});

describe("an edition of the office, before it is published", () => {
  test("a level that was compared says on which page", () => {
    const { edition } = lawOf("number", [{ value: 80 }]);
    const level = edition.criteria[0]?.indicators[0]?.levels[0] as Level;
    expect(publishingProblems(edition)).toEqual([
      {
        place: "criteria[0].indicators[0].levels[0].reference",
        text: "mức đã đối chiếu phải ghi trang của phụ lục đã ký, ví dụ “tr. 12”",
      },
    ]);
    for (const reference of ["QĐ 318, Phụ lục I, tr. 12", "QĐ 318 (trang 3)", "Tr.7"]) {
      level.reference = reference;
      expect(publishingProblems(edition)).toEqual([]);
    }
    Object.assign(level, { reference: "QĐ 318, mục tr 0", standing: "secondary" });
    expect(publishingProblems(edition)).toEqual([]);
  });

  test("the shipped ones say nothing is compared", () => {
    expect(shippedEditions().flatMap(({ edition }) => publishingProblems(edition))).toEqual([]);
  });
});
