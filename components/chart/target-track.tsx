import type { TargetBar } from "@/lib/features/progress/types";

const MANY = 40;

/**
 * The bar itself, one unit of the target per division while they can be counted by eye. Two fills lie behind each other:
 * criteria completed, and of these the recognised; the mark is where the committed milestones say it should be.
 */
export function TargetTrack({ bar }: { bar: TargetBar }) {
  if (bar.pace === "not_known") return <UnknownTrack kind={bar.kind} />;
  const end = Math.max(bar.planned, bar.completed, 1);
  const percent = (count: number) => `${Math.round((Math.min(count, end) / end) * 10000) / 100}%`;
  const divisions = end <= MANY ? Array.from({ length: end - 1 }, (_, index) => index + 1) : [];
  return (
    <svg className="track" width="100%" height="26" aria-hidden="true" focusable="false">
      <rect className="track-plan" y="6" width="100%" height="14" />
      <rect className="track-done" y="6" width={percent(bar.completed)} height="14" />
      <rect className="track-recognised" y="6" width={percent(bar.recognised)} height="14" />
      <svg y="6" width="100%" height="14" viewBox={`0 0 ${end} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path className="track-cut" d={divisions.map((at) => `M${at} 0V1`).join("")} />
      </svg>
      {bar.pace !== "no_commitments" && <Mark at={percent(bar.committedByDay)} />}
    </svg>
  );
}

/** A line with a rim of paper, so that it is seen on either fill. */
function Mark({ at }: { at: string }) {
  return (
    <>
      <line className="track-rim" x1={at} x2={at} y1="5" y2="21" />
      <line className="track-mark" x1={at} x2={at} y1="0" y2="26" />
    </>
  );
}

function UnknownTrack({ kind }: { kind: string }) {
  const id = `unknown-${kind}`;
  return (
    <svg className="track" width="100%" height="26" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="track-hatch" d="M0 0V6" />
        </pattern>
      </defs>
      <rect className="track-unknown" y="6" width="100%" height="14" fill={`url(#${id})`} />
    </svg>
  );
}
