import type { ImportDesk } from "@/lib/imports/files/types";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { SetChoice } from "./template-form";

type Props = { sets: ImportDesk["sets"]; problems: FieldProblem[]; basis: string; setKey: string };

/** Sends a file by a plain multipart post; what was typed comes back, only the file has to be chosen again. */
export function SendForm({ sets, problems, basis, setKey }: Props) {
  return (
    <form action="/gui-tep/so-lieu" method="post" encType="multipart/form-data" className="form">
      <ProblemSummary problems={problems} title="Chưa nhận được tệp" />
      <Field name="tep" label="Tệp Excel (.xlsx)" hint="Tối đa 10 MB" problems={problems}>
        {(bound) => (
          <input
            {...bound}
            type="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
        )}
      </Field>
      <Field name="can-cu" label="Căn cứ" hint="Số, ngày của văn bản gửi số liệu" problems={problems}>
        {(bound) => <input {...bound} defaultValue={basis} maxLength={300} />}
      </Field>
      <div className="field">
        <label htmlFor="bo">Bộ tiêu chí</label>
        <p id="bo-goi-y">Chỉ cần chọn khi trong tệp không ghi</p>
        <SetChoice id="bo" sets={sets} chosen={setKey} none="Theo ghi trong tệp" />
      </div>
      <button type="submit">Gửi tệp và xem trước</button>
    </form>
  );
}
