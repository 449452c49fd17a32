"use client";

import { SECRECY_WORDS } from "@/lib/features/evidence/settings";
import type { SecretState, TypedSecret } from "@/lib/features/evidence/types";
import { DateField } from "../form/date-field";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Options } from "./options";

type Props = { action: (before: SecretState, form: FormData) => Promise<SecretState>; start: TypedSecret };

const DEGREES = Object.entries(SECRECY_WORDS).map(([value, label]) => ({ value, label }));

/** Number, day, signer and conclusion of a secret paper. There is no field for a file, nor for what it is about. */
export function SecretForm({ action, start }: Props) {
  const [state, post] = useForm<SecretState>(action, {
    attempt: 0,
    problems: [],
    typed: start,
    said: null,
  });
  const { problems, typed } = state;
  return (
    <form {...post} className="form slim" noValidate key={state.attempt}>
      <ProblemSummary problems={problems} />
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <Field name="secrecy" label="Độ mật" problems={problems}>
        {(bound) => <Options bound={bound} none="Chọn độ mật" options={DEGREES} chosen={typed.secrecy} />}
      </Field>
      <Field name="documentNumber" label="Số, ký hiệu" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.documentNumber} maxLength={100} />}
      </Field>
      <DateField name="documentDate" label="Ngày của tài liệu" value={typed.documentDate} problems={problems} />
      <Field name="signer" label="Người ký" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.signer} maxLength={200} />}
      </Field>
      <Field
        name="conclusion"
        label="Kết luận"
        hint="Chỉ ghi kết luận, ví dụ: đạt. Không ghi nội dung mật"
        problems={problems}
      >
        {(bound) => <textarea {...bound} rows={2} defaultValue={typed.conclusion} maxLength={500} />}
      </Field>
      <button type="submit">Ghi tài liệu mật</button>
    </form>
  );
}
