import { ACCEPTED } from "@/lib/features/evidence/file/kinds";
import { type FormPlace, placeQuery } from "@/lib/features/evidence/form/addresses";
import type { TypedPaper } from "@/lib/features/evidence/form/typed";
import { MOST_MEGABYTES } from "@/lib/features/evidence/settings";
import type { Choice } from "@/lib/features/evidence/types";
import { DateField } from "../form/date-field";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { Options } from "./options";

type Props = {
  place: FormPlace & { unitKey: string };
  typed: TypedPaper;
  problems: FieldProblem[];
  /** Observations of the indicator that the paper may be about. */
  observations: Choice[];
  mayAttachWhole?: boolean;
};

/** A paper with its file, by a plain multipart post; what was typed comes back, only the file has to be chosen again. */
export function PaperForm({ place, typed, problems, observations, mayAttachWhole = false }: Props) {
  const ofIndicator = place.indicatorId !== "";
  return (
    <form
      action={`/minh-chung/gui?${placeQuery(place)}`}
      method="post"
      encType="multipart/form-data"
      className="form slim"
    >
      <ProblemSummary problems={problems} title="Chưa ghi được tài liệu" />
      <input type="hidden" name="unitKey" value={place.unitKey} />
      <Field name="title" label="Tên, trích yếu tài liệu" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.title} maxLength={300} />}
      </Field>
      <Field
        name="documentNumber"
        label="Số, ký hiệu"
        hint="Ví dụ 12/BC-UBND; để trống nếu không có"
        problems={problems}
      >
        {(bound) => <input {...bound} defaultValue={typed.documentNumber} maxLength={100} />}
      </Field>
      <DateField
        name="documentDate"
        label="Ngày của tài liệu"
        hint="Để trống nếu không có"
        value={typed.documentDate}
        problems={problems}
      />
      <Field name="signer" label="Người ký" hint="Để trống nếu không có" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.signer} maxLength={200} />}
      </Field>
      <DateField
        name="validUntil"
        label="Có giá trị đến hết ngày"
        hint="Để trống nếu không có hạn"
        value={typed.validUntil}
        problems={problems}
      />
      {ofIndicator && !mayAttachWhole && <input type="hidden" name="scope" value="indicator" />}
      {ofIndicator && mayAttachWhole && (
        <Field name="scope" label="Minh chứng cho" problems={problems}>
          {(bound) => (
            <select {...bound} defaultValue={typed.scope}>
              <option value="indicator">Chỉ tiêu này</option>
              <option value="criterion">Cả tiêu chí</option>
            </select>
          )}
        </Field>
      )}
      {observations.length > 0 && (
        <Field name="observationId" label="Số liệu cụ thể" problems={problems}>
          {(bound) => (
            <Options bound={bound} none="Không riêng số liệu nào" options={observations} chosen={typed.observationId} />
          )}
        </Field>
      )}
      <FileFields problems={problems} />
      <button type="submit">Ghi tài liệu</button>
    </form>
  );
}

/** The question of secrecy, and the file. The file stands last, so that what was typed arrives even if it is too large. */
export function FileFields({ problems }: { problems: FieldProblem[] }) {
  return (
    <>
      <Field
        name="secret"
        label="Tài liệu có đóng dấu Mật, Tối mật hoặc Tuyệt mật không?"
        hint="Tài liệu có dấu mật không được gửi lên đây"
        problems={problems}
      >
        {(bound) => (
          <select {...bound} defaultValue="khong">
            <option value="khong">Không có dấu mật</option>
            <option value="co">Có dấu mật</option>
          </select>
        )}
      </Field>
      <Field
        name="file"
        label="Tệp"
        hint={`PDF, hình ảnh (JPEG, PNG, WebP, HEIC), Word, Excel, PowerPoint (.docx, .xlsx, .pptx); tối đa ${MOST_MEGABYTES} MB`}
        problems={problems}
      >
        {(bound) => <input {...bound} type="file" accept={ACCEPTED} />}
      </Field>
    </>
  );
}
