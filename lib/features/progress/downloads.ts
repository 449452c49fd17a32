import { VERDICT_WORDS } from "../../engine";
import { type CsvColumn, csvOf, csvResponse } from "../../reports/csv";
import { nothingThere } from "../../reports/json";
import { stampColumns } from "../publications/csv-stamp";
import { progressTable } from "./queries";
import type { ProgressTable } from "./types";

type Row = ProgressTable["rows"][number];

/** Every commune with its verdict by criterion, as of a past day or now. */
export async function progressResponse(day: string | null): Promise<Response> {
  const table = await progressTable(day);
  if (table === null) return nothingThere();
  return csvResponse(`tien-do-cac-xa-den-${table.publication.asOf}`, csvOf(progressColumns(table), table.rows));
}

export function progressColumns(table: ProgressTable): CsvColumn<Row>[] {
  return [
    { header: "Mã xã", cell: ({ code }) => code },
    { header: "Xã", cell: ({ name }) => name },
    { header: "Đơn vị cấp huyện", cell: ({ district }) => district },
    { header: "Số tiêu chí đạt", cell: ({ met }) => met },
    { header: "Số tiêu chí đạt, nhiều nhất nếu đủ số liệu", cell: ({ metAtMost }) => metAtMost },
    ...table.criteria.map(
      ({ id, name }): CsvColumn<Row> => ({
        header: `${id}. ${name}`,
        cell: ({ verdicts }) => VERDICT_WORDS[verdicts[id] ?? "unknown"],
      }),
    ),
    { header: "Đã được công nhận", cell: ({ titles }) => (titles.length === 0 ? "chưa" : titles.join("; ")) },
    ...stampColumns(table),
  ];
}
