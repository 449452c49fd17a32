import type { PeriodState } from "@/lib/features/periods/form";
import type { PeriodPageView } from "@/lib/features/periods/types";
import { formatDate } from "@/lib/format/date";
import { Rows } from "../ui/rows";
import { Counts } from "./counts";
import { Criteria } from "./criteria";
import { AskForm, LockForm } from "./lock-form";
import { OpeningTable } from "./opening-table";
import { lockedWords } from "./periods-page";

type Action = (before: PeriodState, form: FormData) => Promise<PeriodState>;
type Props = { view: PeriodPageView; lock: Action; ask: Action; decide: Action };

/** One period: its days, its lock, everybody who asked to open it, and what one may do. */
export function PeriodPage({ view, lock, ask, decide }: Props) {
  const { period, openings } = view;
  return (
    <>
      <p>
        <a href="/ky-bao-cao">Kỳ báo cáo</a>
      </p>
      <h1>{period.name}</h1>
      <Rows
        rows={[
          ["Loại", period.kind],
          ["Từ ngày", formatDate(period.from)],
          ["Đến hết ngày", formatDate(period.to)],
          ["Khóa", lockedWords(period)],
          ["Văn bản yêu cầu", view.document],
          ["Người tạo", `${view.createdBy}, ngày ${formatDate(view.createdOn)}`],
        ]}
      />
      {view.criteria !== null && <Criteria forms={view.criteria} />}
      {view.counts.length > 0 && <Counts rows={view.counts} />}
      <section className="part">
        <h2>Mở khóa</h2>
        {openings.length === 0 ? (
          <p>Chưa ai đề nghị mở khóa kỳ này.</p>
        ) : (
          <OpeningTable caption="Đề nghị mở khóa kỳ này" rows={openings} decide={decide} />
        )}
        {view.mayAsk && <AskForm action={ask} ownCode={view.ownCode} />}
      </section>
      {view.mayLock && (
        <section className="part">
          <h2>Khóa kỳ</h2>
          <LockForm action={lock} />
        </section>
      )}
    </>
  );
}
