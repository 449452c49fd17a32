import type { HistoryRow } from "@/lib/features/dated/history";
import { daysInWords } from "@/lib/features/dated/words";
import { formatInstant } from "@/lib/format/date";
import { type Column, DataTable } from "../ui/data-table";

type Props = {
  /** What the first column names: the region, the organisation. */
  what: string;
  standing: HistoryRow[];
  replaced: HistoryRow[];
  standingWords: Readonly<Record<string, string>>;
  /** The days of a row in words. */
  days?: (row: HistoryRow) => string;
};

/** What is recorded now, day by day, and what was recorded before and by whom it was replaced. */
export function History({ what, standing, replaced, standingWords, days = daysInWords }: Props) {
  const columns: Column<HistoryRow>[] = [
    { label: what, cell: (row) => row.what },
    { label: "Áp dụng", cell: (row) => days(row) },
    { label: "Văn bản", cell: (row) => <span>{row.document}</span> },
    { label: "Tình trạng đối chiếu", cell: (row) => standingWords[row.standing] ?? row.standing },
    { label: "Ghi", cell: (row) => <Recorded row={row} /> },
  ];
  const replacedBy: Column<HistoryRow> = {
    label: "Thay thế",
    cell: ({ replaced: done }) => done && `${done.by ?? "khi lập cổng"}, ${formatInstant(done.at)}`,
  };
  return (
    <>
      <section className="part dated">
        <h2>Đang ghi nhận</h2>
        {standing.length === 0 && <p>Chưa ghi gì.</p>}
        {standing.length > 0 && (
          <DataTable caption="Đang ghi nhận" columns={columns} rows={standing} rowKey={({ id }) => String(id)} />
        )}
      </section>
      {replaced.length > 0 && (
        <section className="part dated">
          <h2>Đã thay thế</h2>
          <p className="mute">Giữ lại để các bản công bố trước vẫn như khi công bố.</p>
          <DataTable
            caption="Đã thay thế"
            columns={[...columns, replacedBy]}
            rows={replaced}
            rowKey={({ id }) => String(id)}
          />
        </section>
      )}
    </>
  );
}

function Recorded({ row }: { row: HistoryRow }) {
  const { by, at, reason } = row.recorded;
  if (by === null) return <span className="mute">có từ khi lập cổng</span>;
  return (
    <span>
      {by}, {formatInstant(at)}
      {reason !== null && <span className="mute">. Lý do: {reason}</span>}
    </span>
  );
}
