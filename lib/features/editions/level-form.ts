import { type Level, MEASURE_PARTS, type Measure } from "../../engine";
import { formatDate, readDate } from "../../format/date";
import type { Problem } from "../../format/problems";
import { DAY_AS_WRITTEN } from "../../format/typed-day";
import { parseDigits } from "../../imports/values/number-text";

/** A level as typed into its form. */
export type TypedLevel = {
  operator: string;
  value: string;
  part: string;
  layer: string;
  province: string;
  region: string;
  year: string;
  from: string;
  to: string;
  reference: string;
  source: string;
  standing: string;
  note: string;
  signUnchecked: string;
  whenPart: string;
  whenOperator: string;
  whenValue: string;
  reason: string;
};

export const LEVEL_FIELDS = [
  "operator",
  "value",
  "part",
  "layer",
  "province",
  "region",
  "year",
  "from",
  "to",
  "reference",
  "source",
  "standing",
  "note",
  "signUnchecked",
  "whenPart",
  "whenOperator",
  "whenValue",
  "reason",
] as const satisfies readonly (keyof TypedLevel)[];

/** The fields of a posted form, as typed. */
export function typedLevel(form: { get(name: string): unknown }): TypedLevel {
  return Object.fromEntries(LEVEL_FIELDS.map((name) => [name, String(form.get(name) ?? "").trim()])) as TypedLevel;
}

/** A level as its form shows it; numbers with a decimal comma. */
export function levelAsTyped(level: Level | null, measure: Pick<Measure, "shape">): TypedLevel {
  const number = (value: number) => String(value).replace(".", ",");
  return {
    operator: level?.operator ?? (measure.shape === "judged" ? "judged" : "gte"),
    value:
      level === null || level.value === null ? "" : typeof level.value === "number" ? number(level.value) : level.value,
    part: level?.part ?? "",
    layer: level?.layer ?? "province",
    province: level?.province ?? "quang-binh",
    region: level?.region ?? "",
    year: level?.year === undefined ? "" : String(level.year),
    from: level === null ? "" : formatDate(level.from),
    to: level?.to === undefined ? "" : formatDate(level.to),
    reference: level?.reference ?? "",
    source: level?.source ?? "",
    standing: level?.standing ?? "confirmed",
    note: level?.note ?? "",
    signUnchecked: level?.signUnchecked === true ? "yes" : "",
    whenPart: level?.when?.part ?? "",
    whenOperator: level?.when?.operator ?? "",
    whenValue: level?.when === undefined ? "" : number(level.when.value),
    reason: "",
  };
}

/** The named figures of a measure that a level may bind. */
export function partNames(measure: Pick<Measure, "shape">): string[] {
  if (measure.shape === "judged" || measure.shape === "number") return [];
  const parts: Record<string, string> = MEASURE_PARTS[measure.shape];
  const names = Object.keys(parts);
  return names.every((name) => parts[name] === "percent") ? ["each", ...names] : names;
}

/**
 * Reads a level from its form. Only what is not a number where one belongs is said here; whether the level may stand is for
 * the check of the whole edition. Fields left blank are left out.
 */
export function readLevel(typed: TypedLevel): { level: Record<string, unknown>; problems: Problem[] } {
  const problems: Problem[] = [];
  const numberIn = (place: keyof TypedLevel): number | undefined => {
    const parsed = parseDigits(typed[place]);
    if (parsed.problem !== undefined) problems.push({ place, text: parsed.problem });
    return parsed.value;
  };
  const dayIn = (place: "from" | "to"): string => {
    const day = readDate(typed[place]);
    if (day === null) problems.push({ place, text: DAY_AS_WRITTEN });
    return day ?? "";
  };
  const { operator, layer, reference, source, standing } = typed;
  const blank = typed.value === "";
  const value = blank ? null : operator === "judged" ? typed.value : (numberIn("value") ?? null);
  const level: Record<string, unknown> = { operator, value, layer, from: dayIn("from"), reference, source, standing };
  if (typed.part !== "") level.part = typed.part;
  if (typed.whenPart !== "") {
    level.when = { part: typed.whenPart, operator: typed.whenOperator, value: numberIn("whenValue") };
  }
  if (layer === "province") level.province = typed.province;
  if (layer === "region") level.region = typed.region === "" ? undefined : typed.region;
  if (typed.year !== "") level.year = numberIn("year");
  if (typed.to !== "") level.to = dayIn("to");
  if (typed.signUnchecked === "yes") level.signUnchecked = true;
  if (typed.note !== "") level.note = typed.note;
  return { level, problems };
}

const LEVEL_PLACE = /^criteria\[\d+\]\.indicators\[\d+\]\.levels\[(\d+)\](?:\.(\w+))?/;

/** Problems of an edition as those of the form of one of its levels; what is about another place names it. */
export function formProblems(problems: readonly Problem[], index: number): Problem[] {
  return problems.map(({ place, text }) => {
    const [, at, field] = LEVEL_PLACE.exec(place) ?? [];
    if (at === undefined) return { place: LEVEL_FIELDS.find((name) => name === place) ?? "value", text };
    if (Number(at) !== index) return { place: "value", text };
    return { place: field ?? "value", text };
  });
}
