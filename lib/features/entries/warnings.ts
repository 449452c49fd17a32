import { type Edition, figureInWords, type Measure, partInWords } from "../../engine";
import { formatDate } from "../../format/date";
import { formatNumber } from "../../format/number";
import { type Figure, isShare } from "../observations/figures";
import type { SettingValue } from "../settings/schema";
import type { Entry } from "./entry";

/** Something doubtful that blocks nothing: at its field, in words, said to who enters and to who checks. */
export type Doubt = { entry: Entry; text: string };

type JumpLimit = Pick<SettingValue<"jump-limits">, "points" | "factor">;
export type Rules = { jumps: SettingValue<"jump-limits">; relations: SettingValue<"figure-relations"> };
/** The accepted figure that stands of a measure. */
export type Before = { figure: Figure; measuredOn: string };

/** Everything doubtful in what is entered together, against what stands. */
export function doubtsIn(
  entries: readonly Entry[],
  edition: Edition,
  before: ReadonlyMap<string, Before>,
  rules: Rules,
): Doubt[] {
  return entries.flatMap((entry) => {
    const measure = edition.measures[entry.measureKey ?? ""];
    if (measure === undefined || entry.figure === null) return [];
    const texts = [
      ...jumps(entry, measure, before.get(entry.measureKey ?? ""), rules),
      ...schoolDoubts(measure, entry.figure),
      ...relationDoubts(entry, entries, edition, before, rules),
    ];
    return texts.map((text) => ({ entry, text }));
  });
}

function jumps(entry: Entry, measure: Measure, before: Before | undefined, { jumps: rules }: Rules): string[] {
  if (before === undefined || entry.figure === null) return [];
  const own = rules.byMeasure?.[entry.measureKey ?? ""];
  const [now, then] = [partsOf(entry.figure), partsOf(before.figure)];
  return Object.entries(now).flatMap(([name, value]) => {
    const last = then[name];
    if (last === undefined || !jumped(value, last, isShare(measure, name), own ?? rules)) return [];
    const what = name === "value" ? "" : `${partInWords(name)}: `;
    const was = figureInWords({ value: last }, { unit: isShare(measure, name) ? "%" : measure.unit });
    return [`${what}khác nhiều so với số đã chấp nhận (${was}, ngày ${formatDate(before.measuredOn)})`];
  });
}

function jumped(value: number, last: number, share: boolean, { points, factor }: JumpLimit): boolean {
  if (share) return points !== undefined && Math.abs(value - last) > points;
  if (factor === undefined || last === 0 || value === last) return false;
  return value / last > factor || value / last < 1 / factor;
}

/** Of schools by level: who meets level 1 meets the minimum; and a share of so few schools must come out whole. */
function schoolDoubts(measure: Measure, figure: Figure): string[] {
  if (measure.shape !== "schools" || !("values" in figure)) return [];
  const { schools = 0, minimum = 0, level1 = 0 } = figure.values;
  const texts = level1 > minimum ? ["trường đạt mức độ 1 thì đạt mức tối thiểu, nhưng tỷ lệ mức độ 1 lại lớn hơn"] : [];
  const isWhole = (share: number) => Math.abs((share * schools) / 100 - Math.round((share * schools) / 100)) < 0.01;
  for (const [name, share] of Object.entries({ minimum, level1 })) {
    if (schools > 0 && schools < 50 && !isWhole(share)) {
      texts.push(`${partInWords(name)} ${formatNumber(share)}\u202f% của ${schools} trường không ra số trường nguyên`);
    }
  }
  return texts;
}

function relationDoubts(
  entry: Entry,
  entries: readonly Entry[],
  edition: Edition,
  before: ReadonlyMap<string, Before>,
  { relations }: Rules,
): string[] {
  const figureOf = (key: string) =>
    entries.find((one) => one.measureKey === key)?.figure ?? before.get(key)?.figure ?? null;
  return relations.flatMap(({ lower, upper }) => {
    if (entry.measureKey !== lower && entry.measureKey !== upper) return [];
    const [below, above] = [figureOf(lower), figureOf(upper)];
    const [lowerName, upperName] = [edition.measures[lower]?.name, edition.measures[upper]?.name];
    if (below === null || above === null || lowerName === undefined || upperName === undefined) return [];
    const over = partsOf(above);
    const broken = Object.entries(partsOf(below)).some(
      ([name, value]) => value > (over[name] ?? Number.POSITIVE_INFINITY),
    );
    return broken ? [`“${lowerName}” lớn hơn “${upperName}”; xem lại hai số liệu này`] : [];
  });
}

function partsOf(figure: Figure): Record<string, number> {
  return "values" in figure ? figure.values : { value: figure.value };
}
