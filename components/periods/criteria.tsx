import { type CriteriaForms, type CriteriaRow, criteriaRows } from "@/lib/features/periods/counts/criteria";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { type Column, DataTable } from "../ui/data-table";

/** What the communes of the province meet at the end of a period, and by how much that rose or fell. */
export function Criteria({ forms }: { forms: CriteriaForms }) {
  const { yearStart, periodStart, end } = forms;
  const columns: Column<CriteriaRow>[] = [
    { label: "Chỉ số", cell: ({ name }) => name },
    { label: `Đến hết ${formatDate(end.day)} (lũy kế giai đoạn)`, figure: true, cell: (row) => range(row.end) },
    { label: "Tăng, giảm trong kỳ", figure: true, cell: ({ inPeriod }) => change(inPeriod) },
    { label: "Lũy kế từ đầu năm", figure: true, cell: ({ inYear }) => change(inYear) },
  ];
  return (
    <section className="part" id="tieu-chi">
      <h2>Tiêu chí của các xã</h2>
      <p className="mute">
        Xét bằng bộ tiêu chí xã nông thôn mới 2021–2025, theo những gì đã chấp nhận đến nay.{" "}
        {periodStart === null
          ? "Trước kỳ này bộ tiêu chí chưa áp dụng nên không so được."
          : `Trong kỳ: so với hết ngày ${formatDate(periodStart.day)}.`}{" "}
        {yearStart === null
          ? "Đầu năm bộ tiêu chí chưa áp dụng nên không so được."
          : `Từ đầu năm: so với hết ngày ${formatDate(yearStart.day)}.`}{" "}
        Còn thiếu số liệu thì ghi khoảng; tăng, giảm chỉ tính phần đã rõ.
      </p>
      <DataTable
        caption="Tiêu chí của các xã"
        columns={columns}
        rows={criteriaRows(forms)}
        rowKey={({ name }) => name}
      />
    </section>
  );
}

function range({ least, most }: CriteriaRow["end"]): string {
  return least === most ? formatNumber(least) : `từ ${formatNumber(least)} đến ${formatNumber(most)}`;
}

/** With its sign: `+12`, `-3`, `0`. */
function change(by: number | null): string {
  if (by === null) return "–";
  return by > 0 ? `+${formatNumber(by)}` : formatNumber(by);
}
