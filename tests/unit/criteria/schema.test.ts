import { describe, expect, test } from "vitest";
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

  test("`each` where the parts are not of one kind", () => {
    expect(problemsOf((_, level) => Object.assign(level, { part: "each" }), "schools")[0]).toContain("each");
  });
});
