import type { HistoryPoint } from "@/lib/features/communes/types";
import { formatDate } from "@/lib/format/date";
import { formatRange } from "@/lib/format/number";
import { bandPath, HEIGHT, LEFT, linePath, runsOf, type Scale, scaleOf, WIDTH } from "./history-scale";

type Props = { points: HistoryPoint[]; total: number; setFrom: string | null };

/** Criteria met over time: a line, a hatched band where figures are missing, a break where the former set ends. */
export function HistoryLine({ points, total, setFrom }: Props) {
  const sorted = [...points].sort((a, b) => a.asOf.localeCompare(b.asOf));
  const scale = scaleOf(sorted, total);
  const last = sorted.at(-1);
  if (last === undefined) return null;
  const runs = runsOf(sorted, setFrom);
  const opening = setFrom !== null && runs.length > 1 ? setFrom : null;
  return (
    <svg className="history" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="history-title">
      <title id="history-title">
        {`Số tiêu chí đạt qua các lần công bố, ngày ${formatDate(last.asOf)}: ${formatRange(last.met, last.metAtMost)}`}
      </title>
      <defs>
        <pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="history-hatch" d="M0 0V6" />
        </pattern>
      </defs>
      {[0, 5, 10, 15, total].map((count) => (
        <g key={count}>
          <path className="history-grid" d={`M${LEFT} ${scale.y(count)}H${WIDTH}`} />
          <text className="end" x={LEFT - 8} y={scale.y(count) + 5}>
            {count}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <g key={run[0]?.asOf}>
          <path className="history-band" d={bandPath(run, scale)} />
          <path className="history-run" d={linePath(run, scale)} />
        </g>
      ))}
      {opening !== null && <path className="history-break" d={`M${scale.x(opening)} 0V${scale.y(0)}`} />}
      <Ends first={sorted[0] ?? last} last={last} scale={scale} />
    </svg>
  );
}

function Ends({ first, last, scale }: { first: HistoryPoint; last: HistoryPoint; scale: Scale }) {
  return (
    <>
      <circle className="history-dot" cx={scale.x(last.asOf)} cy={scale.y(last.met)} r="5" />
      <text className="history-now" x={scale.x(last.asOf) + 11} y={scale.y(last.met) + 6}>
        {last.met === last.metAtMost ? last.met : `${last.met}–${last.metAtMost}`}
      </text>
      {first.asOf !== last.asOf && (
        <text x={LEFT} y={HEIGHT - 6}>
          {formatDate(first.asOf)}
        </text>
      )}
      <text className="end" x={scale.x(last.asOf) + 5} y={HEIGHT - 6}>
        {formatDate(last.asOf)}
      </text>
    </>
  );
}
