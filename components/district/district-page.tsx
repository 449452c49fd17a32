import { atStart } from "@/components/map/words";
import { AsOf } from "@/components/ui/as-of";
import type { DistrictView } from "@/lib/features/districts/types";
import { hrefOn } from "@/lib/features/publications/links";
import { DistrictFigures } from "./district-figures";
import { Holding } from "./holding";
import { Matrix } from "./matrix";
import { OutOfForce } from "./out-of-force";

/** A district: its communes criterion by criterion, and which criteria hold them back. */
export function DistrictPage({ view }: { view: DistrictView }) {
  const { code, name, day, communes, inForce, set, criteria, holding } = view;
  return (
    <>
      <div className="opening">
        <p className="mute">
          <a href={hrefOn("/", day)}>Quảng Bình</a> › <a href={hrefOn("/huyen", day)}>Các xã</a> › mã {code}
        </p>
        <h1>{atStart(name)}</h1>
        <p className="basis mute">
          <AsOf publication={view.publication} /> · xét theo <a href={set.href}>{set.name}</a>
        </p>
        {inForce && view.summary !== null && <DistrictFigures row={view.summary} />}
      </div>
      {inForce ? (
        <>
          <Matrix communes={communes} criteria={criteria} table={hrefOn(`/huyen/${code}/cac-xa.csv`, day)} />
          <Holding holding={holding} criteria={criteria} communes={communes.length} />
        </>
      ) : (
        <OutOfForce view={view} />
      )}
      <Around view={view} />
    </>
  );
}

function Around({ view: { notJudged, siblings } }: { view: DistrictView }) {
  return (
    <section className="part" id="don-vi-khac">
      <h2>Đơn vị khác</h2>
      <ul className="notes">
        {notJudged.length > 0 && <li>Không xét theo bộ tiêu chí xã: {notJudged.join(", ")}.</li>}
        {siblings.length > 0 && (
          <li className="no-print">
            <span className="mute">Huyện, thị xã, thành phố khác:</span>
            <span className="link-row">
              {siblings.map(({ name, href }) => (
                <a key={href} href={href}>
                  {atStart(name)}
                </a>
              ))}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
