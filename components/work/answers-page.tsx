import { DIFFERENCE_WORDS } from "@/lib/features/differences/types";
import type { AnswersView } from "@/lib/features/work/answers/queries";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";

/** What came back or differs, and waits for an answer: a new figure, or words. */
export function AnswersPage({ view: { returned, differences } }: { view: AnswersView }) {
  return (
    <>
      <p>
        <a href="/lam-viec">Việc hôm nay</a>
      </p>
      <h1>Cần trả lời</h1>
      <section className="part">
        <h2>Số liệu bị trả lại</h2>
        {returned.length === 0 ? <p>Không có số liệu nào bị trả lại.</p> : <Returned rows={returned} />}
      </section>
      <section className="part">
        <h2>Khác biệt</h2>
        {differences.length === 0 ? <p>Không có khác biệt nào chờ trả lời.</p> : <Differences rows={differences} />}
      </section>
    </>
  );
}

function Returned({ rows }: { rows: AnswersView["returned"] }) {
  return (
    <>
      <p className="mute">Nhập lại số liệu là trả lời; số liệu bị trả lại và lý do vẫn được giữ.</p>
      <DataTable
        caption="Số liệu bị trả lại"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            label: "Đơn vị, nội dung",
            cell: ({ unitName, subject, href }) => (
              <>
                {unitName}
                <br />
                {href === null ? subject : <a href={href}>{subject}</a>}
              </>
            ),
          },
          { label: "Đã nhập", cell: ({ line }) => `${line.words}, ngày ${formatDate(line.measuredOn)}` },
          { label: "Lý do trả lại", cell: ({ line }) => <span>{line.returnReason}</span> },
          { label: "Trả lại", cell: ({ returnedOn }) => formatDate(returnedOn) },
        ]}
      />
    </>
  );
}

function Differences({ rows }: { rows: AnswersView["differences"] }) {
  return (
    <DataTable
      caption="Khác biệt chờ trả lời"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: "Đơn vị, chỉ tiêu",
          cell: ({ id, unitName, indicatorId }) => (
            <a href={`/khac-biet/${id}`}>
              {unitName}, chỉ tiêu {indicatorId}
            </a>
          ),
        },
        { label: "Từ ngày", cell: ({ since }) => formatDate(since) },
        { label: "Trạng thái", cell: ({ state }) => DIFFERENCE_WORDS[state] },
      ]}
    />
  );
}
