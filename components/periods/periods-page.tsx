import type { PeriodState } from "@/lib/features/periods/form";
import type { PeriodRow, PeriodsView } from "@/lib/features/periods/types";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";
import { CreateForm } from "./create-form";
import { OpeningTable } from "./opening-table";

type Action = (before: PeriodState, form: FormData) => Promise<PeriodState>;
type Props = { view: PeriodsView; create: Action; decide: Action };

/** Periods of reporting: their days, their locks, who may still enter, and who asks to. */
export function PeriodsPage({ view, create, decide }: Props) {
  const { periods, asked, open, mayEdit, days, today } = view;
  return (
    <>
      <h1>Kỳ báo cáo</h1>
      <p className="mute">
        Số liệu thuộc kỳ theo ngày đo. Kỳ tự khóa sau ngày cuối kỳ {days} ngày; kỳ đã khóa không nhận số liệu, trừ đơn
        vị được mở khóa.
      </p>
      {asked.length > 0 && (
        <section className="part">
          <h2>Đề nghị mở khóa đang chờ</h2>
          <OpeningTable caption="Đề nghị mở khóa đang chờ" rows={asked} decide={decide} />
        </section>
      )}
      {open.length > 0 && (
        <section className="part">
          <h2>Đang mở khóa</h2>
          <OpeningTable caption="Đơn vị đang được mở khóa" rows={open} decide={decide} />
        </section>
      )}
      <section className="part periods">
        <h2>Các kỳ</h2>
        {periods.length === 0 ? (
          <p>Chưa có kỳ báo cáo nào. Khi chưa có kỳ, số liệu của mọi ngày đều nhập được.</p>
        ) : (
          <DataTable
            caption="Các kỳ báo cáo"
            rows={periods}
            rowKey={({ id }) => id}
            columns={[
              { label: "Kỳ", cell: ({ id, name }) => <a href={`/ky-bao-cao/${id}`}>{name}</a> },
              { label: "Loại", cell: ({ kind }) => kind },
              { label: "Từ ngày, đến hết ngày", cell: ({ from, to }) => `${formatDate(from)} – ${formatDate(to)}` },
              { label: "Khóa", cell: (row) => <span>{lockedWords(row)}</span> },
            ]}
          />
        )}
      </section>
      {mayEdit && (
        <section className="part">
          <h2>Tạo kỳ</h2>
          <CreateForm action={create} year={today.slice(0, 4)} />
        </section>
      )}
    </>
  );
}

/** Whether and why a period is locked, or when it will be. */
export function lockedWords({ lock, locksOn }: PeriodRow): string {
  if (lock === null) return `đang mở, tự khóa từ ngày ${formatDate(locksOn)}`;
  if (lock.since === locksOn) return `đã tự khóa từ ngày ${formatDate(lock.since)}`;
  return `đã khóa từ ngày ${formatDate(lock.since)}: ${lock.why}; người khóa: ${lock.by}`;
}
