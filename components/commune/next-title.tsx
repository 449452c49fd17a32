import { VerdictMark } from "@/components/ui/verdict";
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
  const sets = [...new Map(next.missing.map(({ set }) => [set.key, set])).values()];
  return (
    <section className="next">
      <h2>
        Còn {formatRange(surely, next.missing.length)} tiêu chí để được công nhận {next.titleName}
      </h2>
      {sets.map((set) => (
        <div key={set.key}>
          {(sets.length > 1 || set.key !== standing.set) && <h3>{set.name}</h3>}
          <ol>
            {next.missing
              .filter((missing) => missing.set.key === set.key)
              .map((missing) => (
                <Missing key={missing.criterionId} missing={missing} here={set.key === standing.set} />
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** `here`: the criterion has a section on this page; those of another set stand in that set. */
function Missing({ missing, here }: { missing: MissingItem; here: boolean }) {
  const { set, criterionId, criterionName, verdict, detail, organisation } = missing;
  const anchor = `#${criterionAnchor(criterionId)}`;
  return (
    <li>
      <a href={here ? anchor : `${set.href}${anchor}`}>
        <b>{criterionId}</b> {criterionName}
      </a>
      <VerdictMark verdict={verdict} />
      <span className="mute">
        {detail}
        {organisation !== null && ` · phụ trách: ${organisation}`}
      </span>
    </li>
  );
}
