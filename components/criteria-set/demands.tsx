import { Badge } from "@/components/ui/badge";
import { Source } from "@/components/ui/source";
import { LEVEL_STANDING_WORDS, type LevelStanding } from "@/lib/engine";
import type { PublicLevel } from "@/lib/features/criteria-sets/types";
import { yearsInRuns } from "@/lib/features/criteria-sets/words";
import { formatDate } from "@/lib/format/date";

const OPEN: LevelStanding[] = ["hint", "not_established"];

/** What the levels of one place demand; those that nobody has sourced say only so, their years drawn together. */
export function Demands({ levels }: { levels: PublicLevel[] }) {
  return (
    <ul className="demands">
      {levels.map(
        ({ demand, year }) =>
          demand !== null && (
            <li key={`${year} ${demand.words}`}>
              {year !== null && <span className="mute">năm {year}: </span>}
              {demand.words}
              {demand.signUnchecked && <span className="mute"> (dấu của giới hạn chưa đối chiếu)</span>}
            </li>
          ),
      )}
      {OPEN.map((standing) => {
        const open = levels.filter((level) => level.standing === standing);
        if (open.length === 0) return null;
        const years = open.flatMap(({ year }) => (year === null ? [] : [year]));
        return (
          <li key={standing} className="mute">
            {years.length > 0 && `năm ${yearsInRuns(years)}: `}
            {standing === "hint" ? <Badge>{LEVEL_STANDING_WORDS.hint}</Badge> : LEVEL_STANDING_WORDS[standing]}
          </li>
        );
      })}
    </ul>
  );
}

/**
 * Clause, dates, and how well the levels of one place are known by which source. `since`: the day of the set itself, which
 * stands above and is not said again.
 */
export function Grounds({ levels, since }: { levels: PublicLevel[]; since: string | null }) {
  const references = [...new Set(levels.map((level) => level.reference))];
  const ownDays = levels.filter(({ from, to }) => from !== since || to !== null);
  const spans = [...new Set(ownDays.map(spanInWords))];
  const known = levels.filter((level) => level.demand !== null);
  const standings = [...new Set(known.map((level) => LEVEL_STANDING_WORDS[level.standing]))];
  const sources = [...new Set(known.flatMap(({ demand }) => (demand === null ? [] : [demand.source])))];
  return (
    <>
      {references.join("; ")}
      {spans.length > 0 && ` (${spans.join("; ")})`}
      {sources.length > 0 && (
        <details className="level-source">
          <summary>{standings.join("; ")}</summary>
          {sources.map((source) => (
            <p key={source}>
              Nguồn: <Source text={source} />
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function spanInWords({ from, to }: PublicLevel): string {
  return to === null ? `từ ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}
