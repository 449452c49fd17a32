import type { ReactNode } from "react";

/** One figure with what it counts above and what qualifies it below. */
export function Stat({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="stat">
      <dt>{label}</dt>
      <dd className="stat-value">{value}</dd>
      {note !== undefined && <dd className="mute">{note}</dd>}
    </div>
  );
}
