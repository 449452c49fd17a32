import type { CsvColumn } from "../../reports/csv";
import type { PageStamp } from "./page-stamp";

/** The last columns of every public table: as of when, by which publication, and whether the world is made up. */
export function stampColumns({ publication, world }: PageStamp): CsvColumn<unknown>[] {
  const columns: CsvColumn<unknown>[] = [
    { header: "Số liệu đến ngày", cell: () => publication.asOf },
    { header: "Bản công bố số", cell: () => publication.number },
  ];
  if (!world.sample) return columns;
  return [...columns, { header: "Lưu ý", cell: () => "Dữ liệu minh họa, không phải số liệu chính thức" }];
}
