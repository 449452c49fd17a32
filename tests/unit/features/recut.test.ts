import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Days, overlap, recut, recutAll, standsAlready } from "@/lib/features/dated/recut";
import { addDays } from "@/lib/format/date";

type Row = Days & { says: string };

const FIRST = "2021-12-20";
const LAST_DAY = 40;
const day = (number: number) => addDays(FIRST, number);
/** A month beyond the last drawn day stands for every day to come. */
const DAYS = Array.from({ length: LAST_DAY + 30 }, (_, number) => day(number));

/** Rows in order that do not overlap, with gaps or without; the last may have no end. */
const list: fc.Arbitrary<Row[]> = fc
  .tuple(
    fc.array(fc.record({ gap: fc.nat(3), length: fc.nat(6), says: fc.constantFrom("a", "b", "c") }), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([parts, endless]) => {
    let at = 0;
    return parts.map(({ gap, length, says }, index): Row => {
      const from = at + gap;
      at = from + length + 1;
      return { from: day(from), to: endless && index === parts.length - 1 ? null : day(at - 1), says };
    });
  })
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));

const next: fc.Arbitrary<Row> = fc
  .record({ from: fc.nat(LAST_DAY), length: fc.option(fc.nat(15)), says: fc.constantFrom("a", "n") })
  .map(({ from, length, says }) => ({ from: day(from), to: length === null ? null : day(from + length), says }));

/** What a list says on a day, in the plainest words; several rows of one day are an error. */
function on(rows: readonly Row[], asked: string): string | null {
  const found = rows.filter(({ from, to }) => from <= asked && (to === null || asked <= to));
  if (found.length > 1) throw new Error(`${found.length} rows on ${asked}`);
  return found[0]?.says ?? null;
}

const withRow = (rows: Row[], row: Row): Row[] => {
  const { replaced, added } = recut(rows, row);
  return [...rows.filter((one) => !replaced.includes(one)), ...added];
};

describe("a new row in a dated list, day by day", () => {
  test("stands on its own days, changes no other day, and never overlaps", () => {
    fc.assert(
      fc.property(list, next, (rows, row) => {
        const result = withRow(rows, row);
        for (const asked of DAYS) {
          const own = row.from <= asked && (row.to === null || asked <= row.to);
          expect(on(result, asked)).toBe(own ? row.says : on(rows, asked));
        }
      }),
    );
  });

  test("replaces only rows that share a day with it, and its parts keep their own words", () => {
    fc.assert(
      fc.property(list, next, (rows, row) => {
        const { replaced, added } = recut(rows, row);
        expect(replaced.every((one) => overlap(one, row))).toBe(true);
        expect(rows.filter((one) => !replaced.includes(one)).some((one) => overlap(one, row))).toBe(false);
        expect(added.filter((one) => one === row)).toHaveLength(1);
        for (const part of added.filter((one) => one !== row)) {
          expect(replaced.some((one) => one.says === part.says && one.from <= part.from)).toBe(true);
          expect(part.to === null || part.from <= part.to).toBe(true);
        }
      }),
    );
  });

  test("the same row twice: the second time it stands already", () => {
    fc.assert(
      fc.property(list, next, (rows, row) => {
        const says = (one: Row) => one.says === row.says;
        expect(standsAlready(withRow(rows, row), row, says)).toBe(true);
        const everyDay = DAYS.filter((asked) => row.from <= asked && (row.to === null || asked <= row.to));
        expect(standsAlready(rows, row, says)).toBe(everyDay.every((asked) => on(rows, asked) === row.says));
      }),
    );
  });
});

test("several rows at once come to the same as one after another", () => {
  fc.assert(
    fc.property(list, fc.array(next, { maxLength: 4 }), (rows, nexts) => {
      const { replaced, added } = recutAll(rows, nexts);
      const atOnce = [...rows.filter((one) => !replaced.includes(one)), ...added];
      const inTurn = nexts.reduce(withRow, rows);
      for (const asked of DAYS) expect(on(atOnce, asked)).toBe(on(inTurn, asked));
      expect(replaced.every((one) => rows.includes(one))).toBe(true);
    }),
  );
});

test("a correction in the middle leaves both ends with their own document", () => {
  const rows = [{ from: "2020-02-01", to: null, document: "cũ" }];
  const { replaced, added } = recut(rows, { from: "2022-01-01", to: "2022-12-31", document: "mới" });
  expect(replaced).toEqual(rows);
  expect(added).toEqual([
    { from: "2020-02-01", to: "2021-12-31", document: "cũ" },
    { from: "2022-01-01", to: "2022-12-31", document: "mới" },
    { from: "2023-01-01", to: null, document: "cũ" },
  ]);
});
