import type { ImportDesk } from "@/lib/imports/files/types";
import { FILE_KINDS, type FileKind } from "@/lib/imports/kinds";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { SetChoice } from "./template-form";

type Props = {
  kind: FileKind;
  problems: FieldProblem[];
  basis: string;
  /** For figures: the sets to choose from, and the chosen one. */
  sets?: ImportDesk["sets"];
  setKey?: string;
};

/** Sends a file by a plain multipart post; what was typed comes back, only the file has to be chosen again. */
export function SendForm({ kind, problems, basis, sets, setKey = "" }: Props) {
  return (
    <form action={`/gui-tep/${FILE_KINDS[kind].word}`} method="post" encType="multipart/form-data" className="form">
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
      <Field
        name="can-cu"
        label="Căn cứ"
        hint={kind === "figures" ? "Số, ngày của văn bản gửi số liệu" : "Số, ngày của văn bản làm căn cứ gửi tệp"}
        problems={problems}
      >
        {(bound) => <input {...bound} defaultValue={basis} maxLength={300} />}
      </Field>
      {sets !== undefined && (
        <div className="field">
          <label htmlFor="bo">Bộ tiêu chí</label>
          <p id="bo-goi-y">Chỉ cần chọn khi trong tệp không ghi</p>
          <SetChoice id="bo" sets={sets} chosen={setKey} none="Theo ghi trong tệp" />
        </div>
      )}
      <button type="submit">Gửi tệp và xem trước</button>
    </form>
  );
}
