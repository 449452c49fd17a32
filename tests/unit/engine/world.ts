import fc from "fast-check";
import { shippedEdition } from "../../../lib/criteria/registry";
import {
  type Conclusion,
  type Edition,
  evaluate,
  type FactObservation,
  type Facts,
  type HashedEdition,
  type Level,
  type Measure,
  type Region,
  type Standing,
} from "../../../lib/engine";

/** `PROPERTY_SEED=123` repeats a run; fast-check prints the seed and the path of a failure. */
export const RUN = { seed: Number(process.env.PROPERTY_SEED ?? 318), numRuns: Number(process.env.PROPERTY_RUNS ?? 60) };

export const NTM = shipped("xa-ntm-2021-2025");
export const NANG_CAO = shipped("xa-ntm-nang-cao-2021-2025");
export const KIEU_MAU = shipped("xa-ntm-kieu-mau-2021-2025");

function shipped(set: string): HashedEdition {
  const law = shippedEdition(set);
  if (law === undefined) throw new Error(`No shipped set ${set}`);
  return law;
}

export const AS_OF = "2023-09-06";

/** A unit of Quảng Bình with nothing known, for a test to change what it is about. */
export function factsWith(observations: FactObservation[], unit: Partial<Facts["unit"]> = {}): Facts {
  return {
    unit: {
      code: "00000",
      name: "Ví dụ",
      province: "quang-binh",
      region: "bac-trung-bo",
      regionChecked: true,
      titles: null,
      ...unit,
    },
    observations,
  };
}

type Asked = { id: string; measure: Measure; mayBeNotApplicable: boolean };

export function indicatorsOf(edition: Edition): Asked[] {
  return edition.criteria.flatMap(({ indicators }) =>
    indicators.map(({ id, measure, mayBeNotApplicable }) => ({
      id,
      measure: edition.measures[measure] as Measure,
      mayBeNotApplicable,
    })),
  );
}

const conclusion = fc.constantFrom<Conclusion>("met", "not_met");
const day = fc.integer({ min: 0, max: 900 }).map((days) => {
  return new Date(Date.parse("2021-06-01T00:00:00Z") + days * 86_400_000).toISOString().slice(0, 10);
});
const percent = fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10);

function figure(measure: Measure): fc.Arbitrary<{ value?: number; values?: Record<string, number> }> {
  if (measure.shape === "judged") return fc.constant({});
  if (measure.shape === "number") return percent.map((value) => ({ value }));
  if (measure.shape === "female_male") {
    return fc.record({ female: percent, male: percent }).map((values) => ({ values }));
  }
  if (measure.shape === "water") {
    return fc.tuple(percent, percent).map(([a, b]) => ({ values: { total: Math.max(a, b), piped: Math.min(a, b) } }));
  }
  const schools = fc.integer({ min: 1, max: 8 });
  return fc.record({ schools, minimum: percent, level1: percent }).map((values) => ({ values }));
}

function observation({ id, measure, mayBeNotApplicable }: Asked): fc.Arbitrary<FactObservation> {
  const measured = fc
    .record({
      figure: fc.option(figure(measure), { nil: {} }),
      conclusion: fc.option(conclusion, { nil: undefined }),
      measuredOn: day,
      yearBack: fc.integer({ min: 0, max: 1 }),
      kind: fc.constantFrom<"actual" | "estimate">("actual", "estimate"),
    })
    .map(({ figure: found, conclusion: concluded, measuredOn, yearBack, kind }): FactObservation => {
      const referenceYear = Number(measuredOn.slice(0, 4)) - yearBack;
      const common = { indicator: id, ...found, measuredOn, referenceYear, kind };
      return concluded === undefined ? common : { ...common, conclusion: concluded };
    });
  if (!mayBeNotApplicable) return measured;
  const exempt = fc
    .option(day, { nil: null })
    .map((measuredOn): FactObservation => ({ indicator: id, applicable: false, reason: "Không có", measuredOn }));
  return fc.oneof({ weight: 3, arbitrary: measured }, { weight: 1, arbitrary: exempt });
}

/** Observations on the indicators of an edition, and on its criteria. */
export function observations(edition: Edition, withCriteria = true): fc.Arbitrary<FactObservation[]> {
  const onIndicator = fc.constantFrom(...indicatorsOf(edition)).chain(observation);
  const onCriterion = fc
    .record({ criterion: fc.constantFrom(...edition.criteria.map(({ id }) => id)), conclusion, measuredOn: day })
    .map((fact): FactObservation => ({ ...fact, referenceYear: Number(fact.measuredOn.slice(0, 4)) }));
  const one = withCriteria
    ? fc.oneof({ weight: 5, arbitrary: onIndicator }, { weight: 1, arbitrary: onCriterion })
    : onIndicator;
  return fc.array(one, { maxLength: 90, size: "max" });
}

export const region = fc.constantFrom<Region>("bac-trung-bo", "trung-du-mien-nui-phia-bac", "dong-nam-bo");
export const law = fc.constantFrom(NTM, NANG_CAO, KIEU_MAU);
export const options = fc.record({
  asOf: fc.constantFrom("2022-03-07", "2022-04-01", "2022-12-31", AS_OF, "2023-12-31", "2026-01-01"),
  titleYear: fc.option(fc.constantFrom(2021, 2022, 2023), { nil: undefined }),
});

/** A set, a unit with observations, a day: what `evaluate` takes. */
export const judged = law.chain((chosen) =>
  fc.record({
    law: fc.constant(chosen),
    facts: fc
      .record({ list: observations(chosen.edition), region })
      .map(({ list, region: where }) => factsWith(list, { region: where })),
    options,
  }),
);

export function standingOf(given: {
  law: HashedEdition;
  facts: Facts;
  options: { asOf: string; titleYear: number | undefined };
}): Standing {
  const { asOf, titleYear } = given.options;
  return evaluate(given.law, given.facts, titleYear === undefined ? { asOf } : { asOf, titleYear });
}

/** A small law of one criterion, for rules that no shipped edition can show. */
export function lawOf(shape: Measure["shape"], levels: Partial<Level>[], yearly = false): HashedEdition {
  const common = {
    layer: "common",
    from: "2022-03-08",
    reference: "QĐ",
    source: "thử",
    standing: "confirmed",
  } as const;
  const edition: Edition = {
    format: 1,
    set: "thu",
    edition: "1",
    name: "Bộ thử",
    shortName: "Bộ thử",
    unitKind: "commune",
    status: "in_use",
    inForce: { from: "2022-03-08", to: "2025-12-31" },
    prerequisite: null,
    documents: [],
    measures: { m: { name: "Đại lượng", unit: "%", shape, yearly } },
    criteria: [
      {
        id: "1",
        name: "Tiêu chí thử",
        group: "",
        indicators: [
          {
            id: "1.1",
            name: "Chỉ tiêu thử",
            measure: "m",
            mayBeNotApplicable: false,
            levels: levels.map((level) => ({ operator: "gte", value: 80, ...common, ...level })),
          },
        ],
      },
    ],
  };
  return { edition, hash: "0".repeat(64) };
}
