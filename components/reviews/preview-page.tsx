import type { VerdictChange } from "@/lib/features/reviews/preview/types";
import type { PreviewView } from "@/lib/features/reviews/preview/view";
import type { WaitingRow } from "@/lib/features/reviews/types";
import { STEP_WORDS } from "@/lib/features/reviews/workflow";
import { formatRange } from "@/lib/format/number";
import { DataTable } from "../ui/data-table";
import { VerdictMark } from "../ui/verdict";
import { type ManyState, PreviewForm } from "./preview-form";
import { Chain, Said, Subject } from "./row-cells";

type Props = { view: PreviewView; action: (before: ManyState, form: FormData) => Promise<ManyState> };

/** Before a step is taken on many: what is ticked, and what acceptance would change of each commune. */
export function PreviewPage({ view, action }: Props) {
  const { step, rows, cannot, effects, passesOver, seen } = view;
  const { act, slug } = STEP_WORDS[step];
  return (
    <>
      <p>
        <a href={`/ra-soat?buoc=${slug}`}>Rà soát, xác nhận</a>
      </p>
      <h1>Xem trước khi {act}</h1>
      {rows.length === 0 && (
        <p>
          Chưa chọn số liệu nào còn chờ bạn {act}. <a href={`/ra-soat?buoc=${slug}`}>Quay lại danh sách</a> rồi đánh
          dấu.
        </p>
      )}
      {step === "accept" && rows.length > 0 && <Effects effects={effects} />}
      {rows.length > 0 && (
        <section className="part">
          <h2>
            {rows.length} số liệu sẽ được {act}
          </h2>
          <Ticked caption={`Số liệu sẽ được ${act}`} rows={rows} />
          <PreviewForm step={step} ids={rows.map(({ id }) => id)} seen={seen} passesOver={passesOver} action={action} />
        </section>
      )}
      {cannot.length > 0 && (
        <section className="part">
          <h2>
            {cannot.length} số liệu đã chọn mà không {act} được
          </h2>
          <p className="mute">Do bạn nhập, chưa đến lượt, hoặc vừa có người khác quyết định.</p>
          <Ticked caption={`Số liệu không ${act} được`} rows={cannot} />
        </section>
      )}
    </>
  );
}

function Ticked({ caption, rows }: { caption: string; rows: WaitingRow[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: "Đơn vị, nội dung", cell: (row) => <Subject row={row} /> },
        { label: "Trước", cell: (row) => row.before ?? "chưa có" },
        { label: "Số liệu mới", cell: (row) => <Said row={row} /> },
        { label: "Bước đang chờ", cell: (row) => <Chain row={row} /> },
      ]}
    />
  );
}

function Effects({ effects }: Pick<PreviewView, "effects">) {
  return (
    <section className="part">
      <h2>Kết quả sẽ thay đổi</h2>
      {effects.length === 0 ? (
        <p>Không tiêu chí, chỉ tiêu nào thay đổi kết quả.</p>
      ) : (
        <DataTable
          caption="Kết quả sẽ thay đổi theo xã"
          rows={effects}
          rowKey={({ unitKey, setName }) => unitKey + setName}
          columns={[
            {
              label: "Xã",
              cell: ({ unitName, setName }) => (
                <>
                  {unitName} <span className="mute">{setName}</span>
                </>
              ),
            },
            {
              label: "Số tiêu chí đạt",
              cell: ({ before, after }) => `${formatRange(...before)} → ${formatRange(...after)}`,
            },
            { label: "Tiêu chí", cell: ({ criteria }) => <Changes changes={criteria} /> },
            { label: "Chỉ tiêu", cell: ({ indicators }) => <Changes changes={indicators} /> },
          ]}
        />
      )}
      <p className="mute">Trang công khai chỉ thay đổi từ bản công bố tới.</p>
    </section>
  );
}

function Changes({ changes }: { changes: VerdictChange[] }) {
  if (changes.length === 0) return <>không đổi</>;
  return (
    <ul>
      {changes.map(({ id, name, before, after }) => (
        <li key={id}>
          {id} {name}: {before !== null && <VerdictMark verdict={before} />} →{" "}
          {after !== null && <VerdictMark verdict={after} />}
        </li>
      ))}
    </ul>
  );
}
