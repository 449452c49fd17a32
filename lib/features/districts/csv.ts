import { VERDICT_WORDS } from "../../engine";
import { type CsvColumn, csvOf } from "../../reports/csv";
import { stampColumns } from "../publications/csv-stamp";
import type { PageStamp } from "../publications/page-stamp";
import type { CommuneCells, CriterionHead } from "./types";

type Table = PageStamp & { criteria: CriterionHead[]; communes: CommuneCells[]; inForce: boolean };

/** Communes × criteria: one row a commune, one column a criterion with its verdict in words. */
export function communesCsv(table: Table): string {
  const count = (of: (row: CommuneCells) => number) => (row: CommuneCells) => (table.inForce ? of(row) : null);
  const columns: CsvColumn<CommuneCells>[] = [
    { header: "Huyện, thị xã, thành phố", cell: (row) => row.district },
    { header: "Mã xã", cell: (row) => row.code },
    { header: "Xã", cell: (row) => row.name },
    { header: "Số tiêu chí đạt (chắc chắn)", cell: count((row) => row.met) },
    { header: "Số tiêu chí đạt (nhiều nhất, nếu phần chưa có số liệu đều đạt)", cell: count((row) => row.metAtMost) },
    { header: "Đã được công nhận đạt chuẩn NTM", cell: (row) => (row.recognised ? "có" : "chưa") },
    ...table.criteria.map(
      ({ id, name }, at): CsvColumn<CommuneCells> => ({
        header: `${id} ${name}`,
        cell: ({ verdicts }) => {
          const verdict = verdicts[at];
          return verdict === undefined ? null : VERDICT_WORDS[verdict];
        },
      }),
    ),
    ...stampColumns(table),
  ];
  return csvOf(columns, table.communes);
}
