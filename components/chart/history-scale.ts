import type { HistoryPoint } from "@/lib/features/communes/types";

export const WIDTH = 680;
export const HEIGHT = 230;
export const LEFT = 42;
const RIGHT = 92;
const TOP = 16;
const BOTTOM = 36;

export type Scale = { x: (day: string) => number; y: (count: number) => number };

/** Days across, criteria up from 0. A single day stands in the middle. */
export function scaleOf(points: HistoryPoint[], total: number): Scale {
  const days = points.map((point) => Date.parse(point.asOf));
  const first = Math.min(...days);
  const span = Math.max(...days) - first;
  const inner = WIDTH - LEFT - RIGHT;
  return {
    x: (day) => round(LEFT + (span === 0 ? inner / 2 : ((Date.parse(day) - first) / span) * inner)),
    y: (count) => round(HEIGHT - BOTTOM - (count / total) * (HEIGHT - TOP - BOTTOM)),
  };
}

/** Runs of points that one set judged: the line breaks where the set of the former period ends. */
export function runsOf(points: HistoryPoint[], setFrom: string | null): HistoryPoint[][] {
  if (setFrom === null) return [points];
  const runs = [points.filter((point) => point.asOf < setFrom), points.filter((point) => point.asOf >= setFrom)];
  return runs.filter((run) => run.length > 0);
}

/** The band between what is met and what may be met. */
export function bandPath(run: HistoryPoint[], { x, y }: Scale): string {
  const there = run.map((point) => `${x(point.asOf)} ${y(point.metAtMost)}`);
  const back = run.map((point) => `${x(point.asOf)} ${y(point.met)}`).reverse();
  return `M${[...there, ...back].join("L")}Z`;
}

export function linePath(run: HistoryPoint[], { x, y }: Scale): string {
  return `M${run.map((point) => `${x(point.asOf)} ${y(point.met)}`).join("L")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
