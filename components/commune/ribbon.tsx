import { VERDICT_SIGNS, VerdictMark } from "@/components/ui/verdict";
import { type Standing, VERDICT_WORDS, type Verdict } from "@/lib/engine";
import { criterionAnchor } from "./links";

const ORDER: Verdict[] = ["met", "not_met", "unknown", "not_applicable", "not_in_force"];

/** All criteria in one strip; each cell leads to its section. */
export function Ribbon({ standing }: { standing: Standing }) {
  const present = ORDER.filter((verdict) => standing.criteria.some((criterion) => criterion.verdict === verdict));
  return (
    <nav className="ribbon-box" aria-label="Các tiêu chí">
      <ol className="ribbon">
        {standing.criteria.map((criterion) => (
          <li key={criterion.id}>
            <a
              className={`cell ${criterion.verdict}`}
              href={`#${criterionAnchor(criterion.id)}`}
              title={criterion.name}
            >
              <b>{criterion.id}</b>
              <span aria-hidden="true">{VERDICT_SIGNS[criterion.verdict]}</span>
              <span className="sr">
                {criterion.name}: {VERDICT_WORDS[criterion.verdict]}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p className="ribbon-key">
        {present.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} />
        ))}
      </p>
    </nav>
  );
}
