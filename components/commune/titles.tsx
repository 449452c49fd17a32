import { type Column, DataTable } from "@/components/ui/data-table";
import { Source } from "@/components/ui/source";
import type { CommuneView, TitleRow } from "@/lib/features/communes/types";
import { formatDate } from "@/lib/format/date";

const COLUMNS: Column<TitleRow>[] = [
  { label: "Theo bộ tiêu chí", cell: (row) => row.setName },
  { label: "Năm", figure: true, cell: (row) => row.titleYear },
  { label: "Hoàn thành tiêu chí", figure: true, cell: (row) => day(row.completedOn) },
  {
    label: "Quyết định",
    cell: (row) => [row.decision, row.decidedOn && formatDate(row.decidedOn)].filter(Boolean).join(", ") || "chưa có",
  },
  { label: "Thu hồi", figure: true, cell: (row) => day(row.withdrawnOn) },
  { label: "Nguồn", cell: (row) => (row.sample ? "số liệu minh họa" : <Source text={row.source} />) },
];

/** Every title the commune holds or held. */
export function Titles({ titles }: Pick<CommuneView, "titles">) {
  return (
    <section className="part" id="cong-nhan">
      <h2>Đã được công nhận</h2>
      {titles.length === 0 ? (
        <p className="mute">Chưa có quyết định công nhận nào.</p>
      ) : (
        <DataTable
          caption="Các lần được công nhận"
          columns={COLUMNS}
          rows={titles}
          rowKey={(row) => `${row.setName} ${row.titleYear}`}
        />
      )}
    </section>
  );
}

function day(date: string | null): string {
  return date === null ? "–" : formatDate(date);
}
