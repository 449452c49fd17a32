"use client";

import type { DifferState } from "@/lib/features/differences/form";
import { DateField } from "../form/date-field";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type Props = { action: (before: DifferState, form: FormData) => Promise<DifferState> };

const START: DifferState = {
  attempt: 0,
  problems: [],
  said: null,
  typed: { conclusion: "", measuredOn: "", document: "", reason: "" },
};

/** The agency's own conclusion beside what the unit said, and why it differs. */
export function DifferForm({ action }: Props) {
  const [state, post, pending] = useForm<DifferState>(action, START);
  const { problems, typed } = state;
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <ProblemSummary problems={problems} />
      <Field name="conclusion" label="Kết luận của cơ quan" problems={problems}>
        {(bound) => (
          <select {...bound} defaultValue={typed.conclusion}>
            <option value="">Chọn</option>
            <option value="met">Đạt</option>
            <option value="not_met">Chưa đạt</option>
          </select>
        )}
      </Field>
      <DateField name="measuredOn" label="Ngày kết luận" value={typed.measuredOn} problems={problems} />
      <Field name="document" label="Số văn bản" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.document} maxLength={200} />}
      </Field>
      <Field name="reason" label="Vì sao kết luận khác" hint="Đơn vị đọc và phải giải trình" problems={problems}>
        {(bound) => <textarea {...bound} rows={4} defaultValue={typed.reason} maxLength={2000} />}
      </Field>
      <button type="submit" disabled={pending}>
        Ghi kết luận khác
      </button>
    </form>
  );
}
