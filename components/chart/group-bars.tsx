import { stepOf } from "../map/steps";

type Group = { label: string; from: number; to: number; count: number };

/** Official groups of communes as bars; with its swatches it is also the key of the map. */
export function GroupBars({ groups }: { groups: Group[] }) {
  const most = Math.max(1, ...groups.map((group) => group.count));
  return (
    <ul className="groups">
      {groups.map((group) => (
        <li key={group.label}>
          <i className={`swatch s${stepOf(group.to)}`} />
          <span>{group.label}</span>
          <b>{group.count}</b>
          <svg width="100%" height="12" aria-hidden="true" focusable="false">
            <rect className={`s${stepOf(group.to)}`} width={`${(group.count / most) * 100}%`} height="12" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
