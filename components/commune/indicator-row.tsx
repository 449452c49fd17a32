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
        <Parts text={publicLevels(levels, measure.unit)} between="; " />
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
      <Parts text={figureInWords({ value, values }, measure)} between=", " />
      {measure.yearly && figure?.referenceYear != null && ` (${figure.referenceYear})`}
      {figure?.kind === "estimate" && <span className="mute"> ước</span>}
    </>
  );
}

/** What has several parts says one a line; a sign stays with its number, a number with its unit. */
function Parts({ text, between }: { text: string; between: string }) {
  const parts = text.split(between).map((part) => part.replace(/([≥≤<>=]) (?=\d)/g, "$1\u00a0"));
  if (parts.length === 1) return <>{parts[0]}</>;
  return (
    <span className="parts">
      {parts.map((part, at) => (
        <span key={part}>
          {part}
          {at < parts.length - 1 && between.trim()}
        </span>
      ))}
    </span>
  );
}
