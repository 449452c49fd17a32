"use client";

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";

/** How a part of a bar is drawn: each has a colour and a pattern, and its number in it. */
export type Fill = "met" | "not_met" | "unknown";

export type BarsProps = {
  rows: { label: string; values: number[] }[];
  series: { name: string; fill: Fill }[];
  /** The end of the scale; without it the longest bar. */
  end?: number;
};

const PAINT: Record<Fill, { fill: string; text: string }> = {
  met: { fill: "var(--green)", text: "var(--paper)" },
  not_met: { fill: "var(--brick)", text: "var(--paper)" },
  unknown: { fill: "url(#plot-unknown)", text: "var(--ink)" },
};

/** Bars that lie under each other; the same numbers stand in the table beneath. */
export function Bars({ rows, series, end }: BarsProps) {
  const data = rows.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(values.map((v, at) => [`v${at}`, v])),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart layout="vertical" data={data} accessibilityLayer={false} barCategoryGap={4} margin={MARGIN}>
        <defs>
          <pattern id="plot-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <rect width="6" height="6" fill="var(--paper)" />
            <path d="M0 0H6" stroke="var(--edge)" strokeWidth="3" />
          </pattern>
        </defs>
        <XAxis type="number" hide domain={[0, end ?? "dataMax"]} />
        <YAxis
          type="category"
          dataKey="label"
          width={LABELS}
          tick={(at) => <Name {...at} />}
          tickLine={false}
          axisLine={AXIS}
          interval={0}
        />
        {series.map(({ name, fill }, at) => (
          <Bar
            key={name}
            dataKey={`v${at}`}
            name={name}
            stackId="all"
            fill={PAINT[fill].fill}
            stroke={fill === "unknown" ? "var(--edge)" : undefined}
            isAnimationActive={false}
          >
            <LabelList dataKey={`v${at}`} position="center" content={(label) => <Count {...label} fill={fill} />} />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const MARGIN = { top: 4, right: 4, bottom: 4, left: 0 };
const LABELS = 152;
const AXIS = { stroke: "var(--ink)" };
const NARROWEST = 22;

type Tick = { x?: number | string; y?: number | string; payload: { value: string } };

/** The name of a bar, always in one line. */
function Name({ x, y, payload }: Tick) {
  return (
    <text x={x} y={y} dx={-4} dy="0.36em" textAnchor="end" fontSize={14} fill="var(--ink)">
      {payload.value}
    </text>
  );
}

type Label = {
  x?: number | string;
  y?: number | string;
  width?: number | string;
  height?: number | string;
  value?: unknown;
};

/** The number in its part of the bar, where there is room for it. */
function Count({ x, y, width, height, value, fill }: Label & { fill: Fill }) {
  if (Number(width) < NARROWEST || !Number(value)) return null;
  const [middle, line] = [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2];
  const plate = fill === "unknown" && <rect x={middle - 11} y={line - 9} width={22} height={18} fill="var(--paper)" />;
  return (
    <g>
      {plate}
      <text x={middle} y={line} dy="0.36em" textAnchor="middle" fontSize={14} fill={PAINT[fill].text}>
        {String(value)}
      </text>
    </g>
  );
}
