import { describe, expect, test } from "vitest";
import { shippedEdition, shippedEditions } from "../../lib/criteria/registry";
import type { CriterionResult, IndicatorResult } from "../../lib/engine";
import { caseFiles, judgeCase, type WorkedCase } from "./case-files";

const files = caseFiles();

describe.each(files)("$set", ({ set, cases }) => {
  const law = shippedEdition(set);
  if (law === undefined) throw new Error(`lib/criteria/${set}/cases.json: no shipped set of that name`);

  test.each(cases.map((worked, index) => ({ place: `cases[${index}]`, sentence: worked.sentence, worked })))(
    "$place $sentence",
    ({ worked }) => {
      const standing = judgeCase(law, worked);
      const { criteria = {}, indicators = {}, counts = {}, verdict, prerequisite } = worked.expect;
      if (verdict !== undefined) expect(standing.verdict).toBe(verdict);
      if (prerequisite !== undefined) expect(standing.prerequisite).toBe(prerequisite);
      expect(standing).toMatchObject(counts);
      for (const [id, expected] of Object.entries(criteria)) {
        expect(nodeSaid(byId(standing.criteria, id), expected), `criterion ${id}`).toEqual(expected);
      }
      const all = standing.criteria.flatMap((criterion) => criterion.indicators);
      for (const [id, expected] of Object.entries(indicators)) {
        expect(nodeSaid(byId(all, id), expected), `indicator ${id}`).toEqual(expected);
      }
    },
  );
});

test("every set in use has worked cases, one of them dated before the set", () => {
  for (const { edition } of shippedEditions()) {
    if (edition.status !== "in_use") continue;
    const from = edition.inForce?.from ?? "";
    const dates = casesOf(edition.set).map(({ asOf }) => asOf);
    expect(dates.filter((asOf) => asOf < from).length, edition.set).toBeGreaterThan(0);
  }
});

test("every measured indicator with a level that decides has a case that meets and one that fails by it", () => {
  expect(uncovered(["confirmed", "secondary"], "level")).toEqual([]);
});

test("every measured indicator with an unchecked level has both cases decided by the conclusion", () => {
  expect(uncovered(["hint"], "conclusion")).toEqual([]);
});

function uncovered(standings: string[], basis: "level" | "conclusion"): string[] {
  const missing: string[] = [];
  for (const { edition } of shippedEditions()) {
    if (edition.status !== "in_use") continue;
    for (const indicator of edition.criteria.flatMap(({ indicators }) => indicators)) {
      if (edition.measures[indicator.measure]?.shape === "judged") continue;
      const hasLevel = indicator.levels.some(
        ({ standing, value, layer }) =>
          layer !== "reference" && standings.includes(standing) && typeof value === "number",
      );
      if (!hasLevel) continue;
      for (const verdict of ["met", "not_met"]) {
        const found = casesOf(edition.set).some(({ expect: { indicators = {} } }) => {
          const expected = indicators[indicator.id];
          return expected?.verdict === verdict && expected.basis === basis;
        });
        if (!found) missing.push(`${edition.set} ${indicator.id}: no case is ${verdict} by ${basis}`);
      }
    }
  }
  return missing;
}

function casesOf(set: string): WorkedCase[] {
  return files.find((file) => file.set === set)?.cases ?? [];
}

function byId<T extends { id: string }>(nodes: T[], id: string): T {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`The set has no ${id}`);
  return node;
}

/** What the engine said, of the things that the case speaks about. */
function nodeSaid(node: CriterionResult | IndicatorResult, expected: object): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  if ("verdict" in expected) said.verdict = node.verdict;
  if ("basis" in expected) said.basis = node.basis;
  if ("reasons" in expected) said.reasons = node.reasons.map(({ code }) => code);
  if ("layers" in expected && "levels" in node) said.layers = [...new Set(node.levels.map(({ layer }) => layer))];
  return said;
}
