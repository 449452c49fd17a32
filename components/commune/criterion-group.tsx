import { Badge } from "@/components/ui/badge";
import { VerdictMark } from "@/components/ui/verdict";
import type { CriterionResult } from "@/lib/engine";
import { IndicatorRow } from "./indicator-row";
import { criterionAnchor, type LawOfPage } from "./links";
import { provenanceInWords } from "./provenance";

type Props = { criterion: CriterionResult; organisation: string | undefined; law: LawOfPage };

/**
 * One criterion as a group of rows: its verdict first, then its indicators, or the conclusion that stands for them. `law`
 * says where the set stands as a document, and what was confirmed.
 */
export function CriterionGroup({ criterion, organisation, law }: Props) {
  const { id, name, verdict, indicators, basis } = criterion;
  const only = indicators.length === 1 && indicators[0]?.id === id;
  return (
    <tbody id={criterionAnchor(id)}>
      <tr className="criterion">
        <th colSpan={3} scope="rowgroup">
          <b>
            <span className="criterion-no">{id}</span> {name}
          </b>
          {organisation !== undefined && <span className="mute"> · phụ trách: {organisation}</span>}
        </th>
        <td>
          <VerdictMark verdict={verdict} />
        </td>
      </tr>
      <Conclusion criterion={criterion} />
      {basis !== "conclusion" &&
        indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} nameless={only && indicator.name === name} law={law} />
        ))}
    </tbody>
  );
}

/** What the criterion itself says: its own conclusion, a contradiction, that nothing applies. */
function Conclusion({ criterion }: { criterion: CriterionResult }) {
  const { basis, reasons, concluded } = criterion;
  const own = basis === "conclusion";
  const said = reasons.filter(({ code }) => own || code === "contradiction" || code === "nothing_applicable");
  if (said.length === 0) return null;
  const contradicted = said.some(({ code }) => code === "contradiction");
  return (
    <tr>
      <td colSpan={4} className="own">
        {own && <Badge>chưa có số liệu chỉ tiêu</Badge>}
        {contradicted && <Badge tone="warn">kết luận trái với chỉ tiêu</Badge>}
        {said.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
        {own && concluded !== null && <p className="mute">{provenanceInWords(concluded, "conclusion")}</p>}
      </td>
    </tr>
  );
}
