import type { Measure } from "../../../lib/engine";
import type { Random } from "./random";

type Range = readonly [number, number];
type Shape = { pass: Range; fail: Range; second?: { pass: Range; fail: Range }; decimals?: number };

/**
 * Plausible figures by indicator of the NTM set: what a commune that is judged to meet it reports, and one that is not.
 * Where the level is not established the numbers decide nothing; the conclusion does.
 */
const SHAPES: Record<string, Shape> = {
  "2.1": { pass: [100, 100], fail: [86, 97] },
  "2.2": { pass: [85, 100], fail: [60, 76] },
  "2.3": { pass: [80, 100], fail: [55, 72] },
  "2.4": { pass: [75, 100], fail: [45, 65] },
  "3.1": { pass: [82, 97], fail: [66, 79] },
  "4.2": { pass: [99.1, 100], fail: [94, 97.5] },
  "6.3": { pass: [100, 100], fail: [70, 95] },
  "9.2": { pass: [86.5, 98], fail: [72, 84] },
  "10": { pass: [39.6, 56], fail: [30, 38.4] },
  "11": { pass: [1.4, 6.1], fail: [7.2, 12.5], decimals: 2 },
  "12.1": { pass: [71, 86], fail: [54, 66] },
  "12.2": { pass: [26, 39], fail: [14, 19] },
  "14.2": { pass: [87, 99], fail: [68, 80] },
  "15.1": { pass: [91, 99], fail: [78, 88] },
  "15.3": { pass: [11, 21], fail: [26, 32] },
  "15.4": { pass: [62, 92], fail: [18, 40] },
  "16": { pass: [88, 100], fail: [55, 74] },
  "17.1": { pass: [92, 99.5], fail: [68, 84], second: { pass: [28, 78], fail: [6, 22] } },
  "17.2": { pass: [100, 100], fail: [78, 95] },
  "17.4": { pass: [2.1, 5.2], fail: [0.7, 1.7], decimals: 2 },
  "17.6": { pass: [88, 98], fail: [58, 78] },
  "17.7": { pass: [100, 100], fail: [65, 90] },
  "17.8": { pass: [90, 99], fail: [62, 78] },
  "17.9": { pass: [82, 97], fail: [50, 70] },
  "17.10": { pass: [100, 100], fail: [84, 96] },
  "17.11": { pass: [34, 62], fail: [8, 25] },
  "17.12": { pass: [55, 82], fail: [18, 44] },
};

/** Minh Hóa is judged by the mountain level (13 %), and is poorer. */
const MOUNTAIN_POVERTY: Shape = { pass: [6.5, 12.6], fail: [14, 26], decimals: 2 };
/** Registered for nâng cao: poverty must be at most 4 %. */
const ADVANCED_POVERTY: Shape = { pass: [0.8, 3.8], fail: [4.3, 6], decimals: 2 };

export type FigureContext = { mountain: boolean; advanced: boolean };

/** A figure for one indicator, of the shape its measure has; `null` for a measure without a plausible range here. */
export function sampleFigure(
  random: Random,
  indicatorId: string,
  measure: Measure,
  passes: boolean,
  context: FigureContext,
): { value: number } | { values: Record<string, number> } | null {
  if (measure.shape === "schools") return { values: schools(random, passes) };
  const shape = shapeOf(indicatorId, context);
  if (shape === undefined) return null;
  const draw = (range: Range) => random.figure(range[0], range[1], shape.decimals ?? 1);
  const main = () => draw(passes ? shape.pass : shape.fail);
  if (measure.shape === "female_male") {
    const male = main();
    return { values: { female: passes ? main() : Math.round((male - random.figure(0, 3)) * 10) / 10, male } };
  }
  if (measure.shape === "water") {
    const total = main();
    const piped = draw(passes ? (shape.second?.pass ?? shape.pass) : (shape.second?.fail ?? shape.fail));
    return { values: { total, piped: Math.min(piped, total) } };
  }
  return { value: main() };
}

function shapeOf(indicatorId: string, context: FigureContext): Shape | undefined {
  if (indicatorId !== "11") return SHAPES[indicatorId];
  if (context.advanced) return ADVANCED_POVERTY;
  return context.mountain ? MOUNTAIN_POVERTY : SHAPES["11"];
}

/** Shares that a whole number of schools can really give. */
function schools(random: Random, passes: boolean): Record<string, number> {
  const count = random.int(2, 6);
  const needed = count > 3 ? 0.7 : 0.5;
  const level1 = passes ? random.int(Math.ceil(count * needed), count) : random.int(0, Math.ceil(count * needed) - 1);
  const share = (part: number) => Math.round((part / count) * 1000) / 10;
  return { schools: count, minimum: 100, level1: share(level1) };
}
