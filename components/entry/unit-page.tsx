import type { ReactNode } from "react";
import type { CriterionState, UnitView } from "@/lib/features/entries/types";
import { formatDate } from "@/lib/format/date";
import { formatRange } from "@/lib/format/number";
import { Badge } from "../ui/badge";
import { VerdictMark } from "../ui/verdict";
import { screenOf } from "./links";

/** The criteria of a set as they stand in a unit, each leading to its screen; where to go on is said first. */
export function UnitPage({ view }: { view: UnitView }) {
  const { unit, sets, setKey, met, criteria, drafts } = view;
  const enters = criteria.some(({ mayEnter }) => mayEnter);
  return (
    <>
      <p>
        <a href="/lam-viec">Việc hôm nay</a>
      </p>
      <h1>
        {unit.name}: {enters ? "nhập số liệu" : "số liệu và kết quả"}
      </h1>
      <p className="mute">
        {unit.place !== "" && <>{unit.place} · </>}
        {met !== null && (
          <>
            đạt <b>{formatRange(met.atLeast, met.atMost)}</b> trên {met.total} tiêu chí, kể cả số liệu đã chấp nhận mà
            chưa công bố ·{" "}
          </>
        )}
        ngày {formatDate(view.asOf)}
        {unit.isCommune && (
          <>
            {" "}
            · <a href={`/xa/${unit.code}`}>Trang công khai của xã</a>
          </>
        )}
      </p>
      {drafts > 0 && (
        <p className="said">
          <b>{drafts}</b> tiêu chí có bản nháp chưa gửi.{" "}
          <a href={`/don-vi/${unit.code}/nhap`}>Xem và gửi tất cả nháp</a>
        </p>
      )}
      {sets.length > 1 && <Sets code={unit.code} sets={sets} />}
      <table className="table entry-list">
        <caption className="sr">Các tiêu chí của {unit.name}</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col">Số liệu</th>
            <th scope="col">Đang làm</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <Line key={criterion.id} criterion={criterion} code={unit.code} setKey={setKey} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Sets({ code, sets }: { code: string; sets: UnitView["sets"] }) {
  return (
    <nav aria-label="Bộ tiêu chí" className="entry-sets">
      <ul>
        {sets.map(({ key, name, chosen }) => (
          <li key={key}>
            <a href={`/don-vi/${code}?bo=${key}`} aria-current={chosen ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Line({ criterion, code, setKey }: { criterion: CriterionState; code: string; setKey: string }) {
  const { id, name, mayEnter, verdict } = criterion;
  const title = (
    <>
      <b>{id}</b> <span>{name}</span>
    </>
  );
  return (
    <tr>
      <th scope="row">
        {mayEnter ? (
          <a href={screenOf(code, setKey, id)}>{title}</a>
        ) : (
          <ToRead criterion={criterion} title={title} address={(one) => `/don-vi/${code}/${one}?bo=${setKey}`} />
        )}
      </th>
      <td data-label="Số liệu">
        <Fullness criterion={criterion} />
      </td>
      <td data-label="Đang làm">
        <UnderWay criterion={criterion} />
      </td>
      <td data-label="Kết quả">{verdict !== null && <VerdictMark verdict={verdict} />}</td>
    </tr>
  );
}

/** For who looks and enters nothing: each indicator with its figures, history and papers. */
function ToRead({
  criterion: { indicators },
  title,
  address,
}: {
  criterion: CriterionState;
  title: ReactNode;
  address: (indicatorId: string) => string;
}) {
  return (
    <details className="to-read">
      <summary>{title}</summary>
      <ul>
        {indicators.map(({ id, name }) => (
          <li key={id}>
            <a href={address(id)}>
              {id} {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fullness({ criterion: { seen, missing } }: { criterion: CriterionState }) {
  if (missing === 0) return <span>đủ</span>;
  return (
    <b className="late">
      thiếu {missing}/{seen}
    </b>
  );
}

function UnderWay({ criterion: { draft, waiting, returned } }: { criterion: CriterionState }) {
  return (
    <span className="entry-states">
      {returned > 0 && <b className="late">↩ trả lại {returned}</b>}
      {draft !== null && <Badge>nháp {draft}</Badge>}
      {waiting > 0 && <Badge tone="warn">… chờ xác nhận {waiting}</Badge>}
      {returned === 0 && draft === null && waiting === 0 && <span className="mute">–</span>}
    </span>
  );
}
