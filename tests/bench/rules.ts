import type { Edition } from "../../lib/engine";
import { type Facts, type Level, MEASURE_PARTS, type Measure, type Operator, type Region } from "../../lib/engine";
import { AS_OF } from "./portal";

/** One comparison of a named input with a limit, under a condition on another input where the level has one. */
export type Comparison = {
  input: string;
  operator: Operator;
  limit: number;
  when?: { input: string; operator: "gt" | "lte"; value: number };
};

/** An indicator as a plain rule: all comparisons hold, or the agency's conclusion is "met". */
export type Rule = { id: string; criterion: string; comparisons: Comparison[] };

const ORDER = ["province", "region", "common"] as const;

/** The same law in the plainest form, for engines that know no levels: one list of rules for a region of the province. */
export function rulesFor(edition: Edition, region: Region): Rule[] {
  return edition.criteria.flatMap((criterion) =>
    criterion.indicators.map((indicator) => {
      const { shape } = edition.measures[indicator.measure] as Measure;
      const parts = shape in MEASURE_PARTS ? Object.keys(MEASURE_PARTS[shape as keyof typeof MEASURE_PARTS]) : [""];
      const levels = parts.flatMap((part) => binding(indicator.levels, part, region).map((level) => ({ part, level })));
      const decides = levels.every(({ level }) => level.standing === "secondary" && typeof level.value === "number");
      const comparisons = decides && shape !== "judged" ? levels.map((item) => comparison(indicator.id, item)) : [];
      return { id: indicator.id, criterion: criterion.id, comparisons };
    }),
  );
}

function binding(levels: Level[], part: string, region: Region): Level[] {
  const forPart = levels.filter(
    (level) =>
      level.from <= AS_OF &&
      (level.year ?? 2022) === 2022 &&
      (level.part === undefined || level.part === "each" || level.part === part),
  );
  for (const layer of ORDER) {
    const found = forPart.filter(
      (level) =>
        level.layer === layer &&
        (layer !== "province" || level.province === "quang-binh") &&
        (layer !== "region" || level.region === region),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function comparison(id: string, { part, level }: { part: string; level: Level }): Comparison {
  const made = { input: inputName(id, part), operator: level.operator, limit: level.value as number };
  if (level.when === undefined) return made;
  return { ...made, when: { ...level.when, input: inputName(id, level.when.part) } };
}

/** `v10`, `v12_1_female`: one name for all engines. */
export function inputName(id: string, part = ""): string {
  return `v${id.replace(".", "_")}${part === "" ? "" : `_${part}`}`;
}

export function conclusionName(id: string): string {
  return `c${id.replace(".", "_")}`;
}

/** The inputs that some rule asks for: publicodes refuses any other. */
export function inputNames(rules: readonly Rule[]): Set<string> {
  const names = new Set<string>();
  for (const { id, comparisons } of rules) {
    if (comparisons.length === 0) names.add(conclusionName(id));
    for (const { input, when } of comparisons) names.add(input).add(when?.input ?? input);
  }
  return names;
}

/** The facts of a commune as flat inputs: figures by name, conclusions as `true` or `false`. */
export function inputsOf(facts: Facts, asked: ReadonlySet<string>): Record<string, number | boolean> {
  const inputs: Record<string, number | boolean> = {};
  const give = (name: string, input: number | boolean | undefined) => {
    if (input !== undefined && asked.has(name)) inputs[name] = input;
  };
  for (const observation of facts.observations) {
    if (!("indicator" in observation) || "applicable" in observation) continue;
    const { indicator, value, values, conclusion } = observation;
    give(inputName(indicator), value);
    for (const [part, number] of Object.entries(values ?? {})) give(inputName(indicator, part), number);
    give(conclusionName(indicator), conclusion === undefined ? undefined : conclusion === "met");
  }
  return inputs;
}
