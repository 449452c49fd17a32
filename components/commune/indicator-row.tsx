import { figureInWords, type IndicatorResult } from "@/lib/engine";
import { isShown, publicLevels } from "@/lib/features/standings/level-words";
import { IndicatorWhy } from "./indicator-why";
import type { LawOfPage } from "./links";

type Props = { indicator: IndicatorResult; nameless: boolean; law: LawOfPage };

/** `nameless`: the only indicator of a criterion that already says its name; `law`: the address of the set. */
export function IndicatorRow({ indicator, nameless, law }: Props) {
  const { id, name, levels, measure, value, values } = indicator;
  const hasNone = value === undefined && values === undefined;
  return (
    <tr>
      <th scope="row">
        {!nameless && <span className="mute">{id}</span>} {name}
      </th>
      <td data-label="Số liệu" className={hasNone && measure.shape === "judged" ? "fig none" : "fig"}>
        <Figure indicator={indicator} />
      </td>
      <td
        data-label="Mức đạt chuẩn"
        className={levels.some((level) => isShown(level) && level.value !== null) ? "fig" : "fig mute"}
      >
        {publicLevels(levels, measure.unit)}
      </td>
      <td>
        <IndicatorWhy indicator={indicator} law={law} />
      </td>
    </tr>
  );
}

function Figure({ indicator }: { indicator: IndicatorResult }) {
  const { value, values, measure, figure } = indicator;
  if (value === undefined && values === undefined) {
    return <span className="mute">{measure.shape === "judged" ? "theo kết luận" : "chưa có"}</span>;
  }
  return (
    <>
      {figureInWords({ value, values }, measure)}
      {measure.yearly && figure?.referenceYear != null && ` (${figure.referenceYear})`}
      {figure?.kind === "estimate" && <span className="mute"> ước</span>}
    </>
  );
}
