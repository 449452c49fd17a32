import { atStart } from "@/components/map/words";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { DistrictRow, HomeView } from "@/lib/features/progress/types";
import { formatFixedRange } from "@/lib/format/fixed";
import { formatRange } from "@/lib/format/number";

const COLUMNS: Column<DistrictRow>[] = [
  { label: "Đơn vị", cell: (row) => <a href={row.href}>{atStart(row.name)}</a> },
  { label: "Số xã", figure: true, cell: (row) => row.communes },
  { label: "Đạt 19/19 tiêu chí", figure: true, cell: (row) => row.complete },
  { label: "Dưới 15 tiêu chí", figure: true, cell: (row) => formatRange(row.below15, row.below15AtMost) },
  { label: "Đã được công nhận", figure: true, cell: (row) => row.recognised },
  {
    label: "Bình quân tiêu chí/xã",
    figure: true,
    cell: (row) => formatFixedRange(row.average, row.averageAtMost, 1),
  },
];

type Props = Pick<HomeView, "districts"> & { average: Pick<HomeView["average"], "computed" | "computedAtMost"> };

/** The districts under each other, with the province as the last line. */
export function DistrictSection({ districts, average }: Props) {
  const sum = (pick: (row: DistrictRow) => number) => districts.reduce((total, row) => total + pick(row), 0);
  return (
    <section className="part" id="theo-huyen">
      <h2>Theo huyện</h2>
      <DataTable
        caption="Các huyện, thị xã, thành phố theo số xã và số tiêu chí"
        columns={COLUMNS}
        rows={districts}
        rowKey={(row) => row.code}
        total={[
          "Toàn tỉnh",
          sum((row) => row.communes),
          sum((row) => row.complete),
          formatRange(
            sum((row) => row.below15),
            sum((row) => row.below15AtMost),
          ),
          sum((row) => row.recognised),
          formatFixedRange(average.computed, average.computedAtMost, 1),
        ]}
      />
    </section>
  );
}
