import type { CountRow } from "@/lib/features/periods/counts/counts";
import { type Column, DataTable } from "../ui/data-table";

/** The targets of the period's year in the three forms of a report, and what the whole year is expected to bring. */
export function Counts({ rows }: { rows: CountRow[] }) {
  return (
    <section className="part" id="muc-tieu">
      <h2>Kết quả so với mục tiêu năm</h2>
      <p className="mute">
        Tính theo những gì đã ghi đến nay, đến hết ngày cuối kỳ. Trong kỳ tính theo ngày hoàn thành, ngày quyết định;
        lũy kế năm theo năm xét của danh hiệu, lũy kế giai đoạn từ đầu giai đoạn của bộ tiêu chí. Ước cả năm là số đã
        hoàn thành cộng với số đăng ký có ngày cam kết trong năm và chưa hoàn thành.
      </p>
      <DataTable caption="Kết quả so với mục tiêu năm" columns={COLUMNS} rows={rows} rowKey={({ kind }) => kind} />
    </section>
  );
}

const COLUMNS: Column<CountRow>[] = [
  { label: "Mục tiêu", cell: ({ name }) => name },
  { label: "Kế hoạch năm", figure: true, cell: ({ planned }) => planned },
  { label: "Hoàn thành trong kỳ", figure: true, cell: ({ completed }) => completed.inPeriod },
  { label: "Lũy kế năm", figure: true, cell: ({ completed }) => completed.inYear },
  { label: "Lũy kế giai đoạn", figure: true, cell: ({ completed }) => completed.inPhase },
  { label: "Công nhận trong kỳ", figure: true, cell: ({ recognised }) => recognised.inPeriod },
  { label: "Công nhận, lũy kế năm", figure: true, cell: ({ recognised }) => recognised.inYear },
  { label: "Công nhận, lũy kế giai đoạn", figure: true, cell: ({ recognised }) => recognised.inPhase },
  { label: "Ước cả năm", figure: true, cell: ({ expected }) => expected },
];
