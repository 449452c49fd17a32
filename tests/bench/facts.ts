import type { Edition, FactObservation, Facts, Measure } from "../../lib/engine";

/** A seeded stream of numbers in [0, 1) (mulberry32), so that every run measures the same. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Communes with a figure or a conclusion on about nine indicators in ten. */
export function communes(edition: Edition, count: number): Facts[] {
  const next = random(318);
  return Array.from({ length: count }, (_, index) => ({
    unit: {
      code: String(10_000 + index),
      name: `Xã ${index + 1}`,
      province: "quang-binh",
      region: next() < 0.1 ? ("trung-du-mien-nui-phia-bac" as const) : ("bac-trung-bo" as const),
      regionChecked: true,
      titles: null,
    },
    observations: observations(edition, next),
  }));
}

function observations(edition: Edition, next: () => number): FactObservation[] {
  const list: FactObservation[] = [];
  for (const { id, measure } of edition.criteria.flatMap(({ indicators }) => indicators)) {
    if (next() < 0.1) continue;
    const definition = edition.measures[measure] as Measure;
    const common = { indicator: id, measuredOn: "2022-12-31", referenceYear: 2022, kind: "actual" as const };
    const conclusion = next() < 0.8 ? ("met" as const) : ("not_met" as const);
    list.push({ ...common, ...figure(definition, next), conclusion });
  }
  return list;
}

function figure({ shape, unit }: Measure, next: () => number): { value?: number; values?: Record<string, number> } {
  const percent = () => Math.round(600 + next() * 400) / 10;
  if (shape === "judged") return {};
  if (shape === "number") return { value: unit === "%" ? percent() : Math.round(next() * 600) / 10 };
  if (shape === "female_male") return { values: { female: percent(), male: percent() } };
  if (shape === "schools") return { values: { schools: 2 + Math.floor(next() * 4), minimum: 100, level1: percent() } };
  const total = percent();
  return { values: { total, piped: Math.min(total, percent()) } };
}
