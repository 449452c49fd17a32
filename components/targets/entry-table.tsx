import { type Column, DataTable } from "@/components/ui/data-table";
import type { EntryRow, YearBar } from "@/lib/features/targets/types";
import { formatDate } from "@/lib/format/date";

const COLUMNS: Column<EntryRow>[] = [
  { label: "Đơn vị", cell: (row) => <Name row={row} /> },
  { label: "Thuộc", cell: ({ place }) => place ?? <span className="none">–</span> },
  { label: "Thời hạn cam kết", figure: true, cell: ({ committedOn }) => day(committedOn) },
  { label: "Hoàn thành tiêu chí", figure: true, cell: ({ completedOn }) => day(completedOn) },
  { label: "Đã công nhận", figure: true, cell: ({ decidedOn }) => day(decidedOn) },
];

/** The units behind a count with their three days; by how many days somebody is late stays inside. */
export function EntryTable({ bar: { name, rows } }: { bar: Pick<YearBar, "name" | "rows"> }) {
  if (rows.length === 0) return <p className="mute">Chưa xác định tên.</p>;
  return (
    <DataTable
      caption={`${name}: từng đơn vị với thời hạn cam kết, ngày hoàn thành tiêu chí, ngày công nhận`}
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => JSON.stringify(row)}
    />
  );
}

function Name({ row: { name, href, count } }: { row: EntryRow }) {
  if (href !== null) return <a href={href}>{name}</a>;
  return count === 1 ? name : `${name}: ${count} đơn vị`;
}

/** On a phone a day that is not there is left out. */
function day(date: string | null) {
  return date === null ? <span className="none">–</span> : formatDate(date);
}
