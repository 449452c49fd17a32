import { type Column, DataTable } from "@/components/ui/data-table";
import type { CriterionHead, HoldingBack } from "@/lib/features/districts/types";

type Props = { holding: HoldingBack[]; criteria: CriterionHead[]; communes: number };

/** The criteria that the communes lack, with how many do not meet each and of how many it is not known. */
export function Holding({ holding, criteria, communes }: Props) {
  if (communes === 0) return null;
  const held = new Set(holding.map(({ id }) => id));
  const done = criteria.filter(({ id }) => !held.has(id));
  return (
    <section className="part holding" id="tieu-chi-con-thieu">
      <h2>Tiêu chí các xã còn thiếu</h2>
      {holding.length > 0 && (
        <p className="key mute">
          <span>
            <i className="key-unmet" /> số xã chưa đạt
          </span>
          <span>
            <i className="key-unknown" /> số xã chưa có số liệu
          </span>
        </p>
      )}
      {holding.length > 0 && (
        <DataTable
          caption={`Số xã chưa đạt và chưa có số liệu theo từng tiêu chí, trong ${communes} xã`}
          columns={columnsOf(communes)}
          rows={holding}
          rowKey={(row) => row.id}
        />
      )}
      {done.length > 0 && (
        <p className="after-table">
          <b className="is-met">✓ Mọi xã đều đạt:</b> {done.map(({ id, name }) => `${id} ${name}`).join("; ")}.
        </p>
      )}
    </section>
  );
}

function columnsOf(communes: number): Column<HoldingBack>[] {
  return [
    { label: "Tiêu chí", cell: ({ id, name }) => `${id} ${name}` },
    { label: `Trong ${communes} xã`, cell: (row) => <Share row={row} communes={communes} /> },
    { label: "Chưa đạt", figure: true, cell: ({ notMet }) => notMet },
    { label: "Chưa có số liệu", figure: true, cell: ({ unknown }) => unknown },
  ];
}

/** Both counts as parts of all communes; the figures stand beside it. */
function Share({ row: { notMet, unknown }, communes }: { row: HoldingBack; communes: number }) {
  const percent = (count: number) => `${(count / communes) * 100}%`;
  return (
    <svg className="share" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className="share-all" width="100%" height="14" />
      <rect className="share-unmet" width={percent(notMet)} height="14" />
      <rect className="share-unknown" x={percent(notMet)} width={percent(unknown)} height="14" />
    </svg>
  );
}
