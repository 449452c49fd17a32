import { VERDICT_WORDS, type Verdict } from "@/lib/engine";

/** The sign of each verdict; word, sign and pattern always stand together, colour only adds. */
export const VERDICT_SIGNS: Record<Verdict, string> = {
  met: "✓",
  not_met: "✕",
  unknown: "?",
  not_applicable: "–",
  not_in_force: "○",
};

/** Only the sign in its patterned square, where the word stands elsewhere. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <i className={`sign ${verdict}`} aria-hidden="true">
      {VERDICT_SIGNS[verdict]}
    </i>
  );
}

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <b className={`verdict is-${verdict}`}>
      <VerdictSign verdict={verdict} /> {VERDICT_WORDS[verdict]}
    </b>
  );
}
