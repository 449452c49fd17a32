import type { SetCriterion, SetView } from "@/lib/features/criteria-sets/types";
import { IndicatorLevels } from "./indicator-levels";

type Props = { view: Pick<SetView, "criteria" | "regionsHere" | "head"> };

/** Every criterion with its indicators and their levels, in one table. */
export function CriteriaLevels({ view: { criteria, regionsHere, head } }: Props) {
  return (
    <section className="part" id="tieu-chi">
      <h2>
        {head.criteria} tiêu chí, {head.counts.indicators} chỉ tiêu
      </h2>
      <ol className="criteria-key no-print">
        {criteria.map(({ id, name }) => (
          <li key={id}>
            <b>{id}</b> <a href={`#tc-${id}`}>{name}</a>
          </li>
        ))}
      </ol>
      <table className="table levels">
        <caption className="sr">Từng chỉ tiêu với mức đạt chuẩn, nơi áp dụng, căn cứ và nguồn</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Áp dụng cho</th>
            <th scope="col">Mức đạt chuẩn</th>
            <th scope="col">Căn cứ, nguồn</th>
          </tr>
        </thead>
        {criteria.map((criterion, at) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            group={criterion.group === criteria[at - 1]?.group ? "" : criterion.group}
            regionsHere={regionsHere}
            since={head.inForce?.from ?? null}
          />
        ))}
      </table>
    </section>
  );
}

type CriterionProps = {
  criterion: SetCriterion;
  group: string;
  regionsHere: SetView["regionsHere"];
  since: string | null;
};

/** `group`: said where a new one begins. */
function Criterion({ criterion: { id, name, indicators }, group, regionsHere, since }: CriterionProps) {
  const only = indicators.length === 1 && indicators[0]?.name === name;
  return (
    <tbody id={`tc-${id}`}>
      <tr className="criterion">
        <th colSpan={4} scope="rowgroup">
          {group !== "" && <span className="group mute">{group}</span>}
          <b>
            <span className="criterion-no">{id}</span> {name}
          </b>
          {indicators.length === 0 && <span className="mute"> · xét theo kết luận, chưa có chỉ tiêu</span>}
        </th>
      </tr>
      {indicators.map((indicator) => (
        <IndicatorLevels
          key={indicator.id}
          indicator={indicator}
          nameless={only}
          regionsHere={regionsHere}
          since={since}
        />
      ))}
    </tbody>
  );
}
