import { VerdictMark } from "@/components/ui/verdict";
import type { Standing } from "@/lib/engine";
import type { CommuneView, MissingItem } from "@/lib/features/communes/types";
import { formatRange } from "@/lib/format/number";
import { criterionAnchor } from "./links";

/** What is missing for the next title, item by item, with who answers for it. */
export function NextTitle({ next, standing }: Pick<CommuneView, "next" | "standing">) {
  if (next === null) return null;
  if (next.ready || next.missing.length === 0) {
    return (
      <section className="next">
        <h2 className="is-met">✓ Đã đủ tiêu chí để xét {next.titleName}.</h2>
      </section>
    );
  }
  const surely = next.missing.filter((missing) => missing.verdict === "not_met").length;
  return (
    <section className="next">
      <h2>
        Còn {formatRange(surely, next.missing.length)} tiêu chí để được công nhận {next.titleName}
      </h2>
      <ol>
        {next.missing.map((missing) => (
          <Missing key={`${missing.criterionId} ${missing.criterionName}`} missing={missing} standing={standing} />
        ))}
      </ol>
    </section>
  );
}

function Missing({ missing, standing }: { missing: MissingItem; standing: Standing }) {
  const { criterionId, criterionName, verdict, detail, organisation } = missing;
  const name = (
    <>
      <b>{criterionId}</b> {criterionName}
    </>
  );
  // Criteria of another set have no section on this page.
  const here = standing.criteria.some((criterion) => criterion.id === criterionId && criterion.name === criterionName);
  return (
    <li>
      {here ? <a href={`#${criterionAnchor(criterionId)}`}>{name}</a> : <span>{name}</span>}
      <VerdictMark verdict={verdict} />
      <span className="mute">
        {detail}
        {organisation !== null && ` · phụ trách: ${organisation}`}
      </span>
    </li>
  );
}
