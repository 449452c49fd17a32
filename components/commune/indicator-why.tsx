import { Badge } from "@/components/ui/badge";
import { VerdictMark } from "@/components/ui/verdict";
import type { IndicatorResult, ReasonCode } from "@/lib/engine";
import { GroundRows } from "./ground-rows";
import type { LawOfPage } from "./links";
import { conclusionInShort } from "./provenance";

/** Reasons that a reader must see without opening anything. */
const ALWAYS: ReasonCode[] = ["contradiction", "other_year", "level_not_met", "conclusion_not_met", "not_applicable"];

const CONCLUDED: ReasonCode[] = ["conclusion_met", "conclusion_not_met"];

/** The verdict of one indicator, what must be said at once, and behind "vì sao" everything it rests on. */
export function IndicatorWhy({ indicator, law }: { indicator: IndicatorResult; law: LawOfPage }) {
  const { id, verdict, reasons, concluded } = indicator;
  const first = verdict === "unknown" ? reasons.slice(0, 1) : [];
  const said = reasons.filter((reason) => ALWAYS.includes(reason.code) || first.includes(reason));
  const byConclusion = reasons.some(({ code }) => CONCLUDED.includes(code));
  return (
    <>
      <details className="why">
        <summary>
          <VerdictMark verdict={verdict} />
          <span className="ask">
            vì sao<span className="sr"> (chỉ tiêu {id})</span>
          </span>
        </summary>
        {reasons
          .filter((reason) => !said.includes(reason))
          .map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        <GroundRows indicator={indicator} law={law} />
      </details>
      {reasons.some(({ code }) => code === "contradiction") && <Badge tone="warn">kết luận trái với số liệu</Badge>}
      {byConclusion && concluded !== null && <p className="mute">{conclusionInShort(concluded)}</p>}
      {said.map(({ text }) => (
        <p key={text} className="mute">
          {text}
        </p>
      ))}
    </>
  );
}
