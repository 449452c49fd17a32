import type { LevelCounts } from "@/lib/features/criteria-sets/types";
import { COUNTED_STANDINGS } from "./standing-words";

/** A thin bar of how well levels are known, with how many of them verdicts can rest on. */
export function LevelBar({ counts }: { counts: LevelCounts }) {
  if (counts.levels === 0) return <>–</>;
  return (
    <span className="level-share">
      <span className="level-bar" aria-hidden="true">
        {COUNTED_STANDINGS.map(([standing]) => (
          <span key={standing} className={standing} style={{ flexGrow: counts[standing] }} />
        ))}
      </span>
      <span className="whitespace-nowrap">
        {counts.confirmed + counts.secondary}/{counts.levels}
      </span>
    </span>
  );
}

/** What the parts of the bars stand for, and their figure. */
export function LevelKey() {
  return (
    <p className="level-key mute">
      {COUNTED_STANDINGS.map(([standing, words], at) => (
        <span key={standing}>
          {at > 0 && "· "}
          <i className={standing} aria-hidden="true" /> {words.toLowerCase()}{" "}
        </span>
      ))}
      – con số: mức dùng để xét được trên tổng số mức
    </p>
  );
}
