"use client";

import type { ReactNode } from "react";
import type { DatedFormState, TypedDated } from "@/lib/features/dated/form";
import { DateField } from "../form/date-field";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type Option = { value: string; label: string };

type Props<Preview> = {
  action: (before: DatedFormState<Preview>, form: FormData) => Promise<DatedFormState<Preview>>;
  start: TypedDated;
  /** What is chosen: the region, or the organisation. */
  choice: { name: string; label: string; options: Option[] };
  standings: Option[];
  /** Where there is something to see before writing; what was not seen is not written. */
  preview?: (preview: Preview) => ReactNode;
};

/** A row of a dated list: what, from when to when, by which document. A plain post without JavaScript. */
export function DatedForm<Preview>({ action, start, choice, standings, preview }: Props<Preview>) {
  const first: DatedFormState<Preview> = { step: "form", attempt: 0, problems: [], typed: start };
  const [state, post] = useForm(action, first);
  const { problems, typed } = state;
  const previewed = state.step === "preview" ? state.of : "";
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      {state.step === "saved" && (
        <p className="said" role="status">
          Đã ghi. Bên trong áp dụng ngay; công chúng thấy từ bản công bố tới.
        </p>
      )}
      {state.step === "conflict" && (
        <p className="said warn" role="alert">
          {state.text} Những gì bạn đã nhập vẫn còn bên dưới.
        </p>
      )}
      {state.step === "preview" && state.again && (
        <p className="said warn" role="alert">
          Chưa ghi: nội dung đã khác lần xem trước. Xem lại thay đổi bên dưới rồi ghi.
        </p>
      )}
      <ProblemSummary problems={problems} title="Chưa ghi được" />
      <input type="hidden" name="seen" value={typed.seen} />
      <input type="hidden" name="previewed" value={previewed} />
      <Field name={choice.name} label={choice.label} problems={problems}>
        {(bound) => <Choice bound={bound} options={choice.options} chosen={typed.choice} />}
      </Field>
      <DateField name="from" label="Từ ngày" value={typed.from} problems={problems} />
      <DateField
        name="to"
        label="Đến hết ngày"
        hint="Để trống nếu áp dụng đến khi có thay đổi"
        value={typed.to}
        problems={problems}
      />
      <Field name="document" label="Văn bản" hint="Số, ngày của văn bản làm căn cứ" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.document} maxLength={300} />}
      </Field>
      <Field name="standing" label="Tình trạng đối chiếu" problems={problems}>
        {(bound) => <Choice bound={bound} options={standings} chosen={typed.standing} />}
      </Field>
      <Field name="reason" label="Lý do" hint="Phải nêu khi ngày bắt đầu ở trong quá khứ" problems={problems}>
        {(bound) => <textarea {...bound} rows={3} defaultValue={typed.reason} maxLength={2000} />}
      </Field>
      {state.step === "preview" && preview?.(state.preview)}
      <div className="buttons">
        {(preview === undefined || state.step === "preview") && (
          <button type="submit" name="act" value="save">
            Ghi
          </button>
        )}
        {preview !== undefined && (
          <button type="submit" name="act" value="preview" className={state.step === "preview" ? "quiet" : undefined}>
            {state.step === "preview" ? "Xem lại thay đổi" : "Xem thay đổi trước khi ghi"}
          </button>
        )}
      </div>
    </form>
  );
}

type ChoiceProps = { bound: { id: string; name: string }; options: Option[]; chosen: string };

function Choice({ bound, options, chosen }: ChoiceProps) {
  return (
    <select {...bound} defaultValue={chosen}>
      {!options.some(({ value }) => value === chosen) && <option value="">Chọn</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
