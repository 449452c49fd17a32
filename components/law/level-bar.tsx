import type { LevelCounts } from "@/lib/features/criteria-sets/types";

const PARTS = ["confirmed", "secondary", "hint", "not_established"] as const;

/** A thin bar of how well levels are known; the figures stand beside it. */
export function LevelBar({ counts }: { counts: LevelCounts }) {
  if (counts.levels === 0) return <>–</>;
  return (
    <span className="level-bar" aria-hidden="true">
      {PARTS.map((part) => (
        <span key={part} className={part} style={{ flexGrow: counts[part] }} />
      ))}
    </span>
  );
}
