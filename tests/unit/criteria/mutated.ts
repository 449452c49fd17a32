import fc from "fast-check";
import { contentHash } from "../../../lib/criteria/hash";
import { parseEdition } from "../../../lib/criteria/schema";
import type { Edition, HashedEdition, Indicator, Level } from "../../../lib/engine";
import { tidyText } from "../../../lib/format/tidy";

/** Texts that spreadsheets, XML and CSV are known to spoil, and any others; in the one form that an edition admits. */
const AWKWARD = ["=1+1", "a,b;c", "dòng một\ndòng hai\n\ndòng bốn", "_x0041_", "<b>&amp;", "'", '"', "1.10", "TRUE"];
const LONG = "Một câu dài, có dấu; ".repeat(400);
const text = fc
  .oneof(
    fc.constantFrom(...AWKWARD, LONG, "ưỡng ệ Đ", "−5", "31/12/2025", "#REF!", "+84", "@SUM(A1)"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom("ạ", "\n", " ", "=", ",", "_x000D_", "😀"), minLength: 1, maxLength: 12 }),
  )
  .map(tidyText)
  .filter((value) => value !== "");
const figure = fc.oneof(fc.integer({ min: -5, max: 2000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const pick = fc.nat({ max: 10_000 });

/** One change to an edition in place; a change that has no place in it does nothing. */
type Change = (edition: Edition) => void;

function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

const indicatorsOf = (edition: Edition): Indicator[] => edition.criteria.flatMap(({ indicators }) => indicators);

function turn<Item>(items: Item[], by: number): void {
  const first = items.splice(0, items.length === 0 ? 0 : by % items.length);
  items.push(...first);
}

const ofLevel = (change: (level: Level, levels: Level[], index: number) => void) => (i: number, l: number) => {
  return (edition: Edition) => {
    const levels = at(indicatorsOf(edition), i)?.levels ?? [];
    const level = at(levels, l);
    if (level !== undefined) change(level, levels, levels.indexOf(level));
  };
};

const setChange: fc.Arbitrary<Change> = fc.oneof(
  text.map(
    (value): Change =>
      (edition) =>
        Object.assign(edition, { name: value }),
  ),
  text.map(
    (value): Change =>
      (edition) =>
        Object.assign(edition, { statusNote: value }),
  ),
  text.map(
    (value): Change =>
      (edition) =>
        Object.assign(edition, { edition: value.slice(0, 20).trim() || "1" }),
  ),
  fc.constantFrom<Change>(
    (edition) => Object.assign(edition, { statusNote: undefined }),
    (edition) => Object.assign(edition, { inForce: null, prerequisite: null }),
    (edition) => Object.assign(edition, { prerequisite: { sets: ["b", "a"], text: "Có; trước" } }),
    (edition) => Object.assign(edition, { status: "reference", unitKind: "village" }),
    (edition) => edition.documents.push({ number: "1/QĐ", issuer: "A", about: "B", issuedOn: "2026-02-28" }),
    (edition) => turn(edition.documents, 1),
    (edition) => void edition.documents.pop(),
  ),
);

const listChange: fc.Arbitrary<Change> = fc.oneof(
  pick.map(
    (by): Change =>
      (edition) =>
        turn(edition.criteria, by),
  ),
  fc.tuple(pick, pick).map(
    ([c, by]): Change =>
      (edition) =>
        turn(at(edition.criteria, c)?.indicators ?? [], by),
  ),
  fc.tuple(pick, pick).map(
    ([from, to]): Change =>
      (edition) => {
        const moved = at(edition.criteria, from)?.indicators.pop();
        if (moved !== undefined) at(edition.criteria, to)?.indicators.push(moved);
      },
  ),
  fc.tuple(pick, text).map(
    ([c, name]): Change =>
      (edition) => {
        const criterion = at(edition.criteria, c);
        const id = `m${indicatorsOf(edition).length}-${c}`;
        if (criterion === undefined || id in edition.measures) return;
        edition.measures[id] = { name, unit: "", shape: "number", yearly: false };
        criterion.indicators.push({ id: `${c}.10`, name, measure: id, mayBeNotApplicable: true, levels: [] });
      },
  ),
  fc.tuple(pick, text).map(
    ([i, note]): Change =>
      (edition) => {
        const indicator = at(indicatorsOf(edition), i);
        if (indicator !== undefined) Object.assign(indicator, { note, guidance: undefined });
      },
  ),
);

const levelChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(pick, pick, text).map(([i, l, note]) => ofLevel((level) => Object.assign(level, { note }))(i, l)),
  fc.tuple(pick, pick, text).map(([i, l, source]) => ofLevel((level) => Object.assign(level, { source }))(i, l)),
  fc.tuple(pick, pick, fc.boolean()).map(([i, l, signUnchecked]) => {
    return ofLevel((level) => Object.assign(level, { signUnchecked }))(i, l);
  }),
  fc.tuple(pick, pick, figure, text).map(([i, l, number, words]) => {
    const change = ofLevel((level) => {
      if (level.value !== null) level.value = typeof level.value === "number" ? number : words;
    });
    return change(i, l);
  }),
  fc.tuple(pick, pick).map(([i, l]) => ofLevel((_, levels, index) => void levels.splice(index, 1))(i, l)),
  fc.tuple(pick, pick).map(([i, l]) => ofLevel((_, levels) => turn(levels, 1))(i, l)),
  fc.tuple(pick, pick).map(([i, l]) => ofLevel((level) => Object.assign(level, { standing: "confirmed" }))(i, l)),
  fc.tuple(pick, pick, figure).map(([i, l, value]) => {
    const change = ofLevel((level, levels) => {
      if (typeof level.value !== "number" || level.to !== undefined) return;
      levels.push({ ...level, from: "2029-01-01", value });
      level.to = "2028-12-31";
    });
    return change(i, l);
  }),
);

/** An edition after a few changes, whole by `parseEdition`, with its hash. */
export function mutated(base: Edition, most = 6): fc.Arbitrary<HashedEdition> {
  return fc
    .array(fc.oneof(setChange, listChange, levelChange), { maxLength: most })
    .map((changes) => {
      const edition = structuredClone(base);
      for (const change of changes) change(edition);
      return parseEdition(JSON.parse(JSON.stringify(edition))).edition;
    })
    .filter((edition) => edition !== null)
    .map((edition) => ({ edition, hash: contentHash(edition) }));
}
