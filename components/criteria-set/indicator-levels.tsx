import type { Region } from "@/lib/engine";
import { levelGroups } from "@/lib/features/criteria-sets/levels";
import type { LevelGroup, SetIndicator } from "@/lib/features/criteria-sets/types";
import { indicatorAnchor, placeInWords } from "@/lib/features/criteria-sets/words";
import { Demands, Grounds } from "./demands";
import { measureInWords } from "./set-words";

type Props = { indicator: SetIndicator; nameless: boolean; regionsHere: readonly Region[]; since: string | null };

/** One indicator with a row for each place its levels bind; columns of regions that no commune here has stay folded. */
export function IndicatorLevels({ indicator, nameless, regionsHere, since }: Props) {
  const { here, elsewhere } = levelGroups(indicator.levels, regionsHere);
  const [first, ...rest] = here;
  const span = here.length + (elsewhere.length > 0 ? 1 : 0);
  return (
    <>
      <tr id={indicatorAnchor(indicator.id)} className="indicator">
        <th scope="rowgroup" rowSpan={Math.max(1, span)}>
          <About indicator={indicator} nameless={nameless} />
        </th>
        {first === undefined ? <Elsewhere groups={elsewhere} /> : <Cells group={first} since={since} />}
      </tr>
      {rest.map((group) => (
        <tr key={placeInWords(group)}>
          <Cells group={group} since={since} />
        </tr>
      ))}
      {first !== undefined && elsewhere.length > 0 && (
        <tr className="no-print">
          <Elsewhere groups={elsewhere} />
        </tr>
      )}
    </>
  );
}

function About({ indicator, nameless }: { indicator: SetIndicator; nameless: boolean }) {
  const { id, name, measure, mayBeNotApplicable, guidance, note } = indicator;
  return (
    <>
      {nameless ? <span className="sr">{`${id} ${name}`}</span> : `${id} ${name}`}
      <span className="about mute">
        {measure.name !== name && <span>Đo: {measure.name}</span>}
        <span>{measureInWords(measure)}</span>
        {mayBeNotApplicable && <span>có thể không xét nếu xã không có đối tượng</span>}
        {guidance !== null && <span>Hướng dẫn: {guidance}</span>}
        {note !== null && <span>{note}</span>}
      </span>
    </>
  );
}

function Cells({ group, since }: { group: LevelGroup; since: string | null }) {
  return (
    <>
      <td data-label="Áp dụng cho">{placeInWords(group)}</td>
      <td data-label="Mức đạt chuẩn">
        <Demands levels={group.levels} />
      </td>
      <td className="mute grounds">
        <Grounds levels={group.levels} since={since} />
      </td>
    </>
  );
}

function Elsewhere({ groups }: { groups: LevelGroup[] }) {
  return (
    <td colSpan={3} className="elsewhere">
      <details>
        <summary>{groups.length} vùng khác, không áp dụng ở Quảng Bình</summary>
        <dl className="rows">
          {groups.map((group) => (
            <div key={placeInWords(group)}>
              <dt>{placeInWords(group)}</dt>
              <dd>
                <Demands levels={group.levels} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </td>
  );
}
