import { Stat } from "@/components/ui/stat";
import type { Standing } from "@/lib/engine";
import { VERDICT_WORDS } from "@/lib/engine";
import type { CommuneView } from "@/lib/features/communes/types";
import { formatRange } from "@/lib/format/number";

/** Standing by the set in force, beside the title held: two different things. */
export function Standings({ view }: { view: CommuneView }) {
  const { standing, advanced, titleHeld } = view;
  return (
    <dl className="stats">
      <Stat
        label="Hiện trạng theo bộ tiêu chí 2021–⁠2025"
        value={<Count standing={standing} />}
        note={openWords(standing)}
      />
      <Stat label="Đã được công nhận" value={titleHeld ?? "Chưa"} note={titleNote(view)} />
      {advanced !== null && (
        <Stat
          label="Hiện trạng theo bộ nâng cao"
          value={<Count standing={advanced} />}
          note={
            <>
              <span className="fact">đã được công nhận NTM: {titleHeld === null ? "chưa" : "có"}</span>
              {standing.verdict !== "not_in_force" && (
                <span className="fact">đáp ứng bộ NTM 2021–⁠2025: {meetsWords(standing)}</span>
              )}
            </>
          }
        />
      )}
    </dl>
  );
}

function Count({ standing }: { standing: Standing }) {
  if (standing.verdict === "not_in_force") return <>○ {VERDICT_WORDS.not_in_force}</>;
  return (
    <span className={standing.criteriaMet === standing.criteriaTotal ? "is-met" : undefined}>
      {formatRange(standing.criteriaMet, standing.criteriaMetAtMost)} trên {standing.criteriaTotal} tiêu chí
    </span>
  );
}

/** Whether the set is met, with the count: `chưa (18/19)`. */
function meetsWords({ verdict, criteriaMet, criteriaMetAtMost, criteriaTotal }: Standing): string {
  const word = verdict === "met" ? "có" : verdict === "not_met" ? "chưa" : "chưa đủ số liệu";
  return `${word} (${formatRange(criteriaMet, criteriaMetAtMost)}/${criteriaTotal})`;
}

function openWords(standing: Standing): string {
  const of = (verdict: "not_met" | "unknown") => standing.criteria.filter((c) => c.verdict === verdict).length;
  const parts = [
    of("not_met") > 0 ? `${of("not_met")} chưa đạt` : "",
    of("unknown") > 0 ? `${of("unknown")} chưa có số liệu` : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(" · ") : "đáp ứng bộ tiêu chí";
}

/** Says plainly when a title is held that the set in force no longer bears out. */
function titleNote({ titleHeld, standing }: CommuneView) {
  if (titleHeld === null || standing.verdict === "met" || standing.verdict === "not_in_force") return undefined;
  if (standing.verdict === "unknown") return "chưa đủ số liệu để biết còn đáp ứng bộ tiêu chí 2021–⁠2025";
  return <span className="late">▲ nay chưa đáp ứng bộ tiêu chí 2021–⁠2025</span>;
}
