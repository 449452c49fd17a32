import { stepOf } from "@/components/map/steps";
import type { CommuneCells } from "@/lib/features/districts/types";
import { formatRange } from "@/lib/format/number";

type Props = { communes: CommuneCells[]; counted: boolean };

/** Communes by name, each with its count of criteria where there is one. */
export function CommuneNames({ communes, counted }: Props) {
  return (
    <ul className="commune-names">
      {communes.map((row) => (
        <li key={row.code}>
          <a href={row.href}>{row.name}</a>
          {counted && (
            <span className="num">
              {formatRange(row.met, row.metAtMost)}
              <i className={`swatch s${stepOf(row.met)}`} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
