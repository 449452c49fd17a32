import { atStart } from "@/components/map/words";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Filter } from "@/lib/features/dashboards/filter";
import type { DistrictLine, Summary } from "@/lib/features/dashboards/types";
import { formatFixedRange } from "@/lib/format/fixed";
import { formatRange } from "@/lib/format/number";
import { Files } from "./files";

const COLUMNS: Column<DistrictLine>[] = [
  { label: "Đơn vị", cell: (row) => <a href={row.href}>{atStart(row.name)}</a> },
  { label: "Số xã", figure: true, cell: (row) => row.communes },
  { label: "Đạt mọi tiêu chí", figure: true, cell: (row) => row.complete },
  { label: "Dưới 15 tiêu chí", figure: true, cell: (row) => formatRange(row.below15, row.below15AtMost) },
  { label: "Đã được công nhận", figure: true, cell: (row) => row.recognised },
  { label: "Bình quân tiêu chí/xã", figure: true, cell: (row) => formatFixedRange(row.average, row.averageAtMost, 1) },
];

type Props = { districts: DistrictLine[]; summary: Summary };

/** The districts under each other by inside figures, with all communes in reach as the last line. */
export function DistrictTable({ districts, summary }: Props) {
  const sum = (pick: (row: DistrictLine) => number) => districts.reduce((total, row) => total + pick(row), 0);
  return (
    <DataTable
      caption="Các huyện, thị xã, thành phố theo số xã và số tiêu chí, số liệu nội bộ"
      columns={COLUMNS}
      rows={districts}
      rowKey={({ key }) => key}
      total={[
        "Cộng",
        summary.communes,
        summary.complete,
        formatRange(
          sum(({ below15 }) => below15),
          sum(({ below15AtMost }) => below15AtMost),
        ),
        summary.recognised,
        formatFixedRange(summary.average, summary.averageAtMost, 1),
      ]}
    />
  );
}

/** The same with its files. */
export function DistrictPart({ filter, ...table }: Props & { filter: Filter }) {
  return (
    <>
      <DistrictTable {...table} />
      <Files name="huyen" filter={filter} about="theo huyện" />
    </>
  );
}
