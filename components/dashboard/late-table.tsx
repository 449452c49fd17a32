import { type Column, DataTable } from "@/components/ui/data-table";
import type { LateRow } from "@/lib/features/dashboards/types";
import { formatDate } from "@/lib/format/date";
import { daysInWords } from "./waiting-part";

const COLUMNS: Column<LateRow>[] = [
  { label: "Đơn vị", cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>) },
  { label: "Thuộc", cell: ({ place }) => place ?? "–" },
  { label: "Mục tiêu", cell: ({ kind }) => kind },
  { label: "Thời hạn cam kết", figure: true, cell: ({ committedOn }) => formatDate(committedOn) },
  { label: "Chậm", figure: true, cell: ({ days }) => <b className="late">▲ {daysInWords(days)}</b> },
];

/** Who is late by name and by how many days: for the inside only. */
export function LateTable({ rows }: { rows: LateRow[] }) {
  if (rows.length === 0) return <p className="is-met">✓ Không có cam kết nào quá hạn.</p>;
  return (
    <DataTable
      caption="Đơn vị chậm tiến độ so với thời hạn cam kết"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => JSON.stringify(row)}
    />
  );
}
