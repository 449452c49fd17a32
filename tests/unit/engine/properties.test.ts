import fc from "fast-check";
import { describe, test } from "vitest";
import {
  type CriterionResult,
  evaluate,
  type FactObservation,
  type IndicatorResult,
  recompute,
  type Standing,
  verifyTrace,
} from "../../../lib/engine";
import { AS_OF, factsWith, indicatorsOf, judged, law, NTM, observations, RUN, standingOf } from "./world";

const decides = (standing: string) => standing === "confirmed" || standing === "secondary";
const allIndicators = (standing: Standing): IndicatorResult[] => standing.criteria.flatMap((c) => c.indicators);
const subject = (fact: FactObservation) => ("criterion" in fact ? `c${fact.criterion}` : `i${fact.indicator}`);
const idsNotMet = (nodes: (CriterionResult | IndicatorResult)[]) =>
  nodes.filter(({ verdict }) => verdict === "not_met").map(({ id }) => id);

describe("what is missing", () => {
  test("never gives met: every indicator met rests on a figure or a conclusion that is in its record", () => {
    fc.assert(
      fc.property(judged, (given) =>
        allIndicators(standingOf(given)).every(({ verdict, basis, figure, concluded }) => {
          if (verdict !== "met" && verdict !== "not_met") return basis === null;
          return basis === "level" ? figure !== null : concluded !== null;
        }),
      ),
      RUN,
    );
  });

  test("removing all facts on an indicator leaves it unknown or not applicable, never met", () => {
    fc.assert(
      fc.property(judged, fc.nat(), (given, pick) => {
        const ids = indicatorsOf(given.law.edition).map(({ id }) => id);
        const id = ids[pick % ids.length] as string;
        const rest = given.facts.observations.filter((fact) => subject(fact) !== `i${id}`);
        const after = standingOf({ ...given, facts: { ...given.facts, observations: rest } });
        const verdict = allIndicators(after).find((result) => result.id === id)?.verdict;
        return verdict === "unknown" || verdict === "not_in_force";
      }),
      RUN,
    );
  });

  test("removing all facts on an indicator makes nothing not_met that was not, and no count of certain ones higher", () => {
    fc.assert(
      fc.property(law, fc.nat(), fc.nat(), (chosen, seed, pick) => {
        const list = fc.sample(observations(chosen.edition, false), { seed, numRuns: 1 })[0] ?? [];
        const ids = indicatorsOf(chosen.edition).map(({ id }) => id);
        const id = ids[pick % ids.length] as string;
        // Where an indicator is exempt, taking the exemption away opens it again: met may become unknown, not more.
        const rest = list.filter((fact) => subject(fact) !== `i${id}`);
        const before = evaluate(chosen, factsWith(list), { asOf: AS_OF });
        const after = evaluate(chosen, factsWith(rest), { asOf: AS_OF });
        const grew = (old: string[], now: string[]) => now.some((node) => !old.includes(node));
        return (
          !grew(idsNotMet(before.criteria), idsNotMet(after.criteria)) &&
          !grew(idsNotMet(allIndicators(before)), idsNotMet(allIndicators(after))) &&
          !(after.verdict === "not_met" && before.verdict !== "not_met") &&
          after.indicatorsMet <= before.indicatorsMet
        );
      }),
      RUN,
    );
  });

  test("a criterion is not_met only where an indicator or its own conclusion says so", () => {
    fc.assert(
      fc.property(judged, (given) =>
        standingOf(given).criteria.every((criterion) => {
          if (criterion.verdict !== "not_met") return true;
          if (criterion.basis === "conclusion") return criterion.conclusion === "not_met";
          return idsNotMet(criterion.indicators).length > 0;
        }),
      ),
      RUN,
    );
  });
});

describe("order and purity", () => {
  test("the order of observations never matters", () => {
    const shuffled = judged.chain((given) => {
      const { observations: list } = given.facts;
      return fc
        .shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
        .map((other) => ({ given, other }));
    });
    fc.assert(
      fc.property(shuffled, ({ given, other }) => {
        const again = { ...given, facts: { ...given.facts, observations: other } };
        return JSON.stringify(standingOf(given)) === JSON.stringify(standingOf(again));
      }),
      RUN,
    );
  });

  test("the same input gives the same bytes and stays as it was", () => {
    fc.assert(
      fc.property(judged, (given) => {
        const before = JSON.stringify(given.facts);
        const first = JSON.stringify(standingOf(given));
        return first === JSON.stringify(standingOf(given)) && before === JSON.stringify(given.facts);
      }),
      RUN,
    );
  });

  test("publishing another edition changes nothing judged by the first", () => {
    fc.assert(
      fc.property(judged, (given) => {
        const before = JSON.stringify(standingOf(given));
        const edition = structuredClone(given.law.edition);
        edition.edition = "sau";
        for (const { levels } of edition.criteria.flatMap(({ indicators }) => indicators)) {
          for (const level of levels) if (typeof level.value === "number") level.value += 7;
        }
        standingOf({ ...given, law: { edition, hash: "f".repeat(64) } });
        return before === JSON.stringify(standingOf(given));
      }),
      RUN,
    );
  });
});

describe("levels", () => {
  const plain = indicatorsOf(NTM.edition).filter(({ measure }) => measure.shape === "number");
  const tenth = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
  const measured = (indicator: string, value: number): FactObservation => ({
    indicator,
    value,
    measuredOn: "2022-12-31",
    referenceYear: 2022,
    kind: "actual",
  });
  const judge = (id: string, value: number) =>
    allIndicators(evaluate(NTM, factsWith([measured(id, value)]), { asOf: AS_OF })).find((r) => r.id === id);

  test("raising an at-least value, or lowering an at-most value, never turns met into not_met", () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), tenth, tenth, ({ id }, a, b) => {
        const [low, high] = [judge(id, Math.min(a, b)), judge(id, Math.max(a, b))];
        const atLeast = low?.levels.every(({ operator }) => operator === "gte" || operator === "gt");
        const [worse, better] = atLeast ? [low, high] : [high, low];
        return !(worse?.verdict === "met" && better?.verdict === "not_met");
      }),
      { ...RUN, numRuns: RUN.numRuns * 5 },
    );
  });

  test("a level recalled, or not established, never decides", () => {
    fc.assert(
      fc.property(judged, (given) =>
        allIndicators(standingOf(given)).every(({ basis, verdict, levels }) => {
          if (basis !== "level") return true;
          const known = levels.filter(({ standing }) => decides(standing));
          return verdict === "not_met" ? known.length > 0 : known.length === levels.length && known.length > 0;
        }),
      ),
      RUN,
    );
  });

  test("is provisional wherever a level is not confirmed", () => {
    fc.assert(
      fc.property(judged, (given) =>
        allIndicators(standingOf(given)).every(
          ({ verdict, levels, provisional }) =>
            verdict === "not_in_force" || provisional === !levels.every(({ standing }) => standing === "confirmed"),
        ),
      ),
      RUN,
    );
  });
});

describe("counts and trace", () => {
  test("met ≤ at most ≤ total, and the verdict agrees with them", () => {
    fc.assert(
      fc.property(judged, (given) => {
        const { criteriaMet, criteriaMetAtMost, criteriaTotal, indicatorsMet, indicatorsTotal, verdict } =
          standingOf(given);
        const ordered = criteriaMet <= criteriaMetAtMost && criteriaMetAtMost <= criteriaTotal;
        const agrees =
          verdict === "not_in_force"
            ? criteriaMetAtMost === 0
            : (verdict === "met") === (criteriaMet === criteriaTotal) &&
              (verdict === "not_met") === criteriaMetAtMost < criteriaTotal;
        return ordered && agrees && indicatorsMet <= indicatorsTotal;
      }),
      RUN,
    );
  });

  test("a standing recomputes equal from its own record, also after a round trip through text", () => {
    fc.assert(
      fc.property(judged, (given) => {
        const standing = standingOf(given);
        const { equal } = verifyTrace(JSON.parse(JSON.stringify(standing)) as Standing);
        return equal && recompute(standing).criteriaMet === standing.criteriaMet;
      }),
      RUN,
    );
  });
});
