"use client";

import { Bar, BarChart, ResponsiveContainer, usePlotArea, XAxis, YAxis, ZIndexLayer } from "recharts";

/** How a part of a bar is drawn: each has a colour and a pattern, and its number in it. */
export type Fill = "met" | "not_met" | "unknown";

type Row = { label: string; values: number[] };
type Series = { name: string; fill: Fill };

export type BarsProps = { rows: Row[]; series: Series[] };

const PAINT: Record<Fill, { sign: string; fill: string; text: string; beside: string }> = {
  met: { sign: "✓", fill: "var(--green)", text: "var(--paper)", beside: "var(--green)" },
  not_met: { sign: "✕", fill: "var(--brick)", text: "var(--paper)", beside: "var(--brick)" },
  unknown: { sign: "?", fill: "url(#plot-unknown)", text: "var(--ink)", beside: "var(--ink)" },
};

/** Bars that lie under each other, each in the line of its name; the same numbers stand in the table beneath. */
export function Bars({ rows, series }: BarsProps) {
  const data = rows.map(({ label, values }) => ({
    label,
    ...Object.fromEntries(values.map((v, at) => [`v${at}`, v])),
  }));
  const end = Math.max(1, ...rows.map(({ values }) => sum(values)));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart layout="vertical" data={data} accessibilityLayer={false} margin={MARGIN}>
        <defs>
          <pattern id="plot-unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <rect width="6" height="6" fill="var(--paper)" />
            <path d="M0 0H6" stroke="var(--edge)" strokeWidth="3" />
          </pattern>
        </defs>
        <XAxis type="number" hide domain={[0, end]} />
        <YAxis type="category" dataKey="label" hide interval={0} />
        {series.map(({ name, fill }, at) => (
          <Bar
            key={name}
            dataKey={`v${at}`}
            name={name}
            stackId="all"
            barSize={20}
            fill={PAINT[fill].fill}
            stroke={fill === "unknown" ? "var(--edge)" : undefined}
            isAnimationActive={false}
          />
        ))}
        <ZIndexLayer zIndex={ABOVE}>
          <Counts rows={rows} series={series} end={end} />
        </ZIndexLayer>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** To the right there is room for the numbers of parts that are too narrow for them. */
const MARGIN = { top: 0, right: 64, bottom: 0, left: 0 };
const NARROWEST = 30;
/** Bars have a layer of their own; the numbers stand on it. */
const ABOVE = 2000;
const SIZE = 14;

/** The numbers: each in its part of the bar, or with its sign after the bar where the part is too narrow. */
function Counts({ rows, series, end }: BarsProps & { end: number }) {
  const area = usePlotArea();
  if (area === undefined) return null;
  const wide = (value: number) => (value / end) * area.width;
  return rows.map(({ label, values }, row) => {
    const parts = values.map((value, at) => ({
      value,
      fill: series[at]?.fill ?? "unknown",
      from: area.x + wide(sum(values.slice(0, at))),
      width: wide(value),
    }));
    const line = area.y + ((row + 0.5) * area.height) / rows.length;
    const narrow = parts.filter(({ value, width }) => value > 0 && width < NARROWEST);
    return (
      <g key={label} fontSize={SIZE}>
        {parts
          .filter(({ width }) => width >= NARROWEST)
          .map(({ value, fill, from, width }) => (
            <Count key={fill} value={value} fill={fill} x={from + width / 2} y={line} />
          ))}
        <text x={area.x + wide(sum(values))} y={line} dy="0.36em">
          {narrow.map(({ value, fill }) => (
            <tspan key={fill} dx={6} fill={PAINT[fill].beside}>{`${PAINT[fill].sign} ${value}`}</tspan>
          ))}
        </text>
      </g>
    );
  });
}

function Count({ value, fill, x, y }: { value: number; fill: Fill; x: number; y: number }) {
  return (
    <>
      {fill === "unknown" && <rect x={x - 14} y={y - 8} width={28} height={16} fill="var(--paper)" />}
      <text x={x} y={y} dy="0.36em" textAnchor="middle" fill={PAINT[fill].text}>
        {value}
      </text>
    </>
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
