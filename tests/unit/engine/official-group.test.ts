import { expect, test } from "vitest";
import { isBelow15, OFFICIAL_GROUPS, officialGroup } from "../../../lib/engine";

test("every count from 0 to 19 is in one group", () => {
  const names = Array.from({ length: 20 }, (_, count) => officialGroup(count).id);
  expect(names.join(" ")).toBe(
    "0-4 0-4 0-4 0-4 0-4 5-9 5-9 5-9 5-9 5-9 10-14 10-14 10-14 10-14 10-14 15-18 15-18 15-18 15-18 19",
  );
  expect(OFFICIAL_GROUPS.map(({ name }) => name).at(-1)).toBe("dưới 5 tiêu chí");
});

test("below 15 is the last three groups", () => {
  expect([14, 15].map(isBelow15)).toEqual([true, false]);
});

test("refuses what is no count", () => {
  for (const wrong of [-1, 20, 14.5, Number.NaN]) expect(() => officialGroup(wrong)).toThrow(RangeError);
});
