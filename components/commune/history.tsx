import { HistoryLine } from "@/components/chart/history-line";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { CommuneView, HistoryPoint } from "@/lib/features/communes/types";
import { formatDate } from "@/lib/format/date";
import { formatRange } from "@/lib/format/number";

const COLUMNS: Column<HistoryPoint>[] = [
  {
    label: "Số liệu đến ngày",
    cell: (point) => (point.href === null ? formatDate(point.asOf) : <a href={point.href}>{formatDate(point.asOf)}</a>),
  },
  { label: "Số tiêu chí đạt", figure: true, cell: (point) => formatRange(point.met, point.metAtMost) },
];

/** How the count moved, as a line and as the table beneath it. */
export function History({ history, standing }: Pick<CommuneView, "history" | "standing">) {
  if (history.length === 0) return null;
  const from = standing.period?.from ?? null;
  return (
    <section className="part" id="dien-bien">
      <h2>Diễn biến</h2>
      <p className="mute">
        Số tiêu chí đạt qua các lần công bố; phần gạch chéo là tiêu chí chưa có số liệu.
        {from !== null && ` Trước ngày ${formatDate(from)} áp dụng bộ tiêu chí giai đoạn trước, không so sánh được.`}
      </p>
      <HistoryLine points={history} total={standing.criteriaTotal} setFrom={from} />
      <details>
        <summary>Xem bảng số</summary>
        <DataTable
          caption="Số tiêu chí đạt theo ngày"
          columns={COLUMNS}
          rows={[...history].sort((a, b) => b.asOf.localeCompare(a.asOf))}
          rowKey={(point) => point.asOf}
        />
      </details>
    </section>
  );
}
