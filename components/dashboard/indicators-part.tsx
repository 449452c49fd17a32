import { type Column, DataTable } from "@/components/ui/data-table";
import type { Filter } from "@/lib/features/dashboards/filter";
import type { IndicatorRow } from "@/lib/features/dashboards/types";
import { UNMET, UnmetKey } from "./criteria-part";
import { Files } from "./files";
import { Plot } from "./plot";

type Props = { indicators: IndicatorRow[]; filter: Filter; file: string; about: string; drawn?: boolean };

const COLUMNS: Column<IndicatorRow>[] = [
  { label: "Chỉ tiêu", cell: ({ id, name }) => `${id} ${name}` },
  { label: "Đạt", figure: true, cell: ({ met }) => met },
  { label: "Chưa đạt", figure: true, cell: ({ notMet }) => notMet },
  { label: "Chưa có số liệu", figure: true, cell: ({ unknown }) => unknown },
  { label: "Không xét", figure: true, cell: ({ notApplicable }) => notApplicable },
];

/** Indicators over communes, those that most do not meet first. */
export function IndicatorsPart({ indicators, filter, file, about, drawn = false }: Props) {
  if (indicators.length === 0) return <p className="mute">Bộ tiêu chí này không có chỉ tiêu nào để liệt kê ở đây.</p>;
  return (
    <>
      {drawn && (
        <>
          <UnmetKey met />
          <Plot
            rows={indicators.map(({ id, name, met, notMet, unknown }) => {
              return { label: `${id} ${name}`, values: [met, notMet, unknown] };
            })}
            series={[{ name: "đạt", fill: "met" }, ...UNMET]}
          />
        </>
      )}
      <DataTable
        caption={`Số xã theo kết quả của ${about}`}
        columns={COLUMNS}
        rows={indicators}
        rowKey={({ id }) => id}
      />
      <Files name={file} filter={filter} about={about} />
    </>
  );
}
