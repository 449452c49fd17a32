import { Download } from "@/components/ui/download";
import { VERDICT_SIGNS, VerdictMark } from "@/components/ui/verdict";
import { VERDICT_WORDS, type Verdict } from "@/lib/engine";
import type { CommuneCells, DistrictView } from "@/lib/features/districts/types";
import { formatRange } from "@/lib/format/number";

const ORDER: Verdict[] = ["met", "not_met", "unknown", "not_applicable", "not_in_force"];

type Props = Pick<DistrictView, "communes" | "criteria"> & { table: string };

/**
 * Communes × criteria, who lacks most first: a table where there is room, else a card with a ribbon for each commune.
 * `table`: the address of the same as CSV.
 */
export function Matrix({ communes, criteria, table }: Props) {
  return (
    <section className="part" id="cac-xa">
      <h2>
        {communes.length} xã, {criteria.length} tiêu chí
      </h2>
      <p className="mute">Xã còn thiếu nhiều tiêu chí nhất xếp trước. Chọn tên xã để xem lý do của từng kết quả.</p>
      <MatrixTable communes={communes} criteria={criteria} />
      <Download href={table}>các xã theo từng tiêu chí</Download>
    </section>
  );
}

/** The matrix itself with its two keys. */
export function MatrixTable({ communes, criteria }: Omit<Props, "table">) {
  const rows = [...communes].sort((a, b) => a.met - b.met || a.metAtMost - b.metAtMost);
  const present = ORDER.filter((verdict) => rows.some(({ verdicts }) => verdicts.includes(verdict)));
  return (
    <>
      <p className="ribbon-key">
        {present.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} />
        ))}
      </p>
      <table className="matrix">
        <caption className="sr">Kết quả từng tiêu chí của các xã</caption>
        <thead>
          <tr>
            <th scope="col">Xã</th>
            {criteria.map(({ id, name }) => (
              <th key={id} scope="col" className="mark" title={name}>
                {id}
                <span className="sr"> {name}</span>
              </th>
            ))}
            <th scope="col" className="fig">
              Số tiêu chí đạt
            </th>
            <th scope="col" className="fig">
              Đã được công nhận
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CommuneRow key={row.code} row={row} criteria={criteria} />
          ))}
        </tbody>
      </table>
      <ol className="criteria-key mute">
        {criteria.map(({ id, name }) => (
          <li key={id}>
            <b>{id}</b> {name}
          </li>
        ))}
      </ol>
    </>
  );
}

function CommuneRow({ row, criteria }: { row: CommuneCells; criteria: Props["criteria"] }) {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.name}</a>
      </th>
      {criteria.map(({ id }, at) => (
        <Mark key={id} id={id} verdict={row.verdicts[at] ?? "unknown"} />
      ))}
      <td className="fig matrix-count">
        {formatRange(row.met, row.metAtMost)}
        <span className="card-only mute"> tiêu chí</span>
      </td>
      <td className="fig matrix-title mute">
        {row.recognised ? (
          <>
            <span className="card-only">đã được công nhận</span>
            <span className="table-only">có</span>
          </>
        ) : (
          <>
            <span className="card-only">chưa được công nhận</span>
            <span className="table-only">chưa</span>
          </>
        )}
      </td>
      <Unmet row={row} criteria={criteria} />
    </tr>
  );
}

/** On a card the numbers of the ribbon need their names: those that are not met, under it. */
function Unmet({ row, criteria }: { row: CommuneCells; criteria: Props["criteria"] }) {
  const unmet = criteria.filter((_, at) => row.verdicts[at] === "not_met");
  if (unmet.length === 0) return null;
  return (
    <td className="card-only matrix-unmet">
      <span className="mute">chưa đạt:</span> {unmet.map(({ id, name }) => `${id} ${name}`).join("; ")}
    </td>
  );
}

function Mark({ id, verdict }: { id: string; verdict: Verdict }) {
  return (
    <td className="mark">
      <span className={`cell ${verdict}`}>
        <b aria-hidden="true">{id}</b>
        <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span>
        <span className="sr">{VERDICT_WORDS[verdict]}</span>
      </span>
    </td>
  );
}
