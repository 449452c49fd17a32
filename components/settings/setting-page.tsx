import type { PastChange, SettingPage } from "@/lib/features/settings/page/types";
import type { AnswerAction } from "../form/answer";
import { DataTable } from "../ui/data-table";
import { Rows } from "../ui/rows";
import { Lines } from "./lines";
import { SettingForm } from "./setting-form";

/** One setting: what it decides and says now, the form that changes it, and everything that it said before. */
export function SettingPageView({ setting, action }: { setting: SettingPage; action: AnswerAction }) {
  const { key, name, what, effect, value, standing, document, note, changed, form, history } = setting;
  return (
    <>
      <p>
        <a href="/quan-tri/cai-dat">Cài đặt</a>
      </p>
      <h1>{name}</h1>
      <p className="lede">{what}</p>
      <Rows
        rows={[
          ["Giá trị", <Lines key="value" lines={value} />],
          ["Tình trạng đối chiếu", standing],
          ["Văn bản, nguồn", document],
          ["Ghi chú", note],
          ["Đổi lần cuối", changed === null ? "giá trị ban đầu" : `${changed.by}, ${changed.at}`],
        ]}
      />
      {form !== null && (
        <section className="part recording">
          <h2>Đổi cài đặt</h2>
          <p className="said">{effect}</p>
          <SettingForm action={action} settingKey={key} form={form} />
        </section>
      )}
      <History history={history} />
    </>
  );
}

function History({ history }: { history: PastChange[] }) {
  return (
    <section className="part dated settings">
      <h2>Lịch sử</h2>
      {history.length === 0 ? (
        <p>Chưa ai đổi cài đặt này.</p>
      ) : (
        <DataTable
          caption="Lịch sử"
          rows={history}
          rowKey={({ id }) => id}
          columns={[
            { label: "Lúc", cell: ({ at }) => at },
            { label: "Người đổi", cell: ({ by }) => by },
            { label: "Trước", cell: ({ gone }) => <Lines lines={gone} /> },
            { label: "Sau", cell: ({ come }) => <Lines lines={come} /> },
            { label: "Lý do", cell: ({ reason }) => <span>{reason}</span> },
          ]}
        />
      )}
    </section>
  );
}
