import type { DifferenceView } from "@/lib/features/differences/page/queries";
import { DIFFERENCE_WORDS } from "@/lib/features/differences/types";
import type { ObservationLine } from "@/lib/features/observations/types";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";
import { AnswerForm, type AnswerState } from "./answer-form";

type Props = { view: DifferenceView; action: (before: AnswerState, form: FormData) => Promise<AnswerState> };

const STATES: Record<ObservationLine["state"], string> = {
  accepted: "đã chấp nhận",
  waiting: "đang chờ",
  returned: "đã trả lại",
  replaced: "đã có số mới hơn",
};

/** What the unit said and what the agency concludes, side by side, and what they wrote about it. */
export function DifferencePage({ view, action }: Props) {
  const { said, concluded } = view;
  const sides = [
    { who: "Đơn vị", line: said },
    { who: "Cơ quan phụ trách", line: concluded },
  ];
  return (
    <>
      <h1>
        Khác biệt: {view.unitName}, chỉ tiêu {view.indicatorId}
      </h1>
      <p>
        <b>{DIFFERENCE_WORDS[view.state]}</b>
        {view.closed !== null && `, ${view.closed.by}, ngày ${formatDate(view.closed.on)}`}
      </p>
      <DataTable
        caption="Số liệu của đơn vị và kết luận của cơ quan"
        rows={sides}
        rowKey={({ who }) => who}
        columns={[
          { label: "Ai nói", cell: ({ who, line }) => `${who}: ${line.by}` },
          { label: "Số liệu, kết luận", cell: ({ line }) => <b>{line.words}</b> },
          { label: "Ngày", cell: ({ line }) => formatDate(line.measuredOn) },
          { label: "Văn bản", cell: ({ line }) => line.document ?? "không ghi" },
          { label: "Trạng thái", cell: ({ line }) => STATES[line.state] },
        ]}
      />
      <section className="part">
        <h2>Trao đổi</h2>
        <ol className="letters">
          <li>
            <p>{view.reason}</p>
            <p className="mute">
              {view.openedBy}, ngày {formatDate(view.openedOn)}
            </p>
          </li>
          {view.answers.map(({ id, text, by, person, on }) => (
            <li key={id}>
              <p>{text}</p>
              <p className="mute">
                {by}, {person}, ngày {formatDate(on)}
              </p>
            </li>
          ))}
        </ol>
        {view.state === "renewed" && <p>Đơn vị đã nhập số liệu mới sau kết luận này.</p>}
      </section>
      {view.mayAnswer && (
        <>
          <p>
            {view.answers.length === 0 ? "Giải trình bên dưới" : "Đã gửi giải trình; có thể bổ sung bên dưới"}, hoặc{" "}
            <a href={view.entryHref}>nhập số liệu mới</a>.
          </p>
          <AnswerForm may="answer" action={action} />
        </>
      )}
      {view.mayClose && <AnswerForm may="close" action={action} />}
    </>
  );
}
