import { type Column, DataTable } from "@/components/ui/data-table";
import type { Filter } from "@/lib/features/dashboards/filter";
import type { HoldingBack } from "@/lib/features/districts/types";
import { Files } from "./files";
import { Plot } from "./plot";

type Props = { holding: HoldingBack[]; communes: number; filter: Filter };

const COLUMNS: Column<HoldingBack>[] = [
  { label: "Tiêu chí", cell: ({ id, name }) => `${id} ${name}` },
  { label: "Số xã chưa đạt", figure: true, cell: ({ notMet }) => notMet },
  { label: "Số xã chưa có số liệu", figure: true, cell: ({ unknown }) => unknown },
];

/** Which criteria hold the communes back: drawn, and the same numbers beneath. */
export function CriteriaPart({ holding, communes, filter }: Props) {
  if (holding.length === 0) return <p className="is-met">✓ Mọi xã đều đạt mọi tiêu chí.</p>;
  return (
    <>
      <UnmetKey />
      <Plot
        rows={holding.map(({ id, name, notMet, unknown }) => ({
          label: `${id} ${name}`,
          values: [notMet, unknown],
        }))}
        series={UNMET}
      />
      <DataTable
        caption={`Số xã chưa đạt và chưa có số liệu theo từng tiêu chí, trong ${communes} xã`}
        columns={COLUMNS}
        rows={holding}
        rowKey={({ id }) => id}
      />
      <Files name="tieu-chi" filter={filter} about="tiêu chí các xã còn thiếu" />
    </>
  );
}

export const UNMET = [
  { name: "chưa đạt", fill: "not_met" },
  { name: "chưa có số liệu", fill: "unknown" },
] as const satisfies { name: string; fill: "not_met" | "unknown" }[];

/** What the parts of the bars say. */
export function UnmetKey({ met = false }: { met?: boolean }) {
  return (
    <p className="key mute plot-key">
      {met && (
        <span>
          <i className="key-met" /> ✓ số xã đạt
        </span>
      )}
      <span>
        <i className="key-unmet" /> ✕ số xã chưa đạt
      </span>
      <span>
        <i className="key-hatched" /> ? số xã chưa có số liệu
      </span>
    </p>
  );
}
