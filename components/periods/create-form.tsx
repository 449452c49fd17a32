"use client";

import { PERIOD_START, type PeriodState } from "@/lib/features/periods/form";
import { PERIOD_KINDS, PERIOD_WORDS } from "@/lib/features/periods/rule";
import { DateField } from "../form/date-field";
import { Field } from "../form/field";
import { useForm } from "../form/use-form";
import { Said } from "./said";

type Props = {
  action: (before: PeriodState, form: FormData) => Promise<PeriodState>;
  /** The present one: what a regular period is most often created for. */
  year: string;
};

/** A period by the rule, or by hand: what each kind asks for stands together, and the other group is left alone. */
export function CreateForm({ action, year }: Props) {
  const [state, post, pending] = useForm<PeriodState>(action, PERIOD_START);
  const { problems, typed } = state;
  return (
    <form {...post} className="form period-form" noValidate key={state.attempt}>
      <Said state={state} />
      <Field name="kind" label="Loại kỳ" problems={problems}>
        {(bound) => (
          <select {...bound} defaultValue={typed.kind ?? "month"}>
            {PERIOD_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {PERIOD_WORDS[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend>Kỳ tháng, 6 tháng, năm</legend>
        <p className="mute">
          Tính theo Nghị định 09/2019: tháng từ ngày 15 tháng trước đến ngày 14; 6 tháng từ 15/12 đến 14/6; năm từ 15/12
          đến 14/12.
        </p>
        <Field name="year" label="Năm" problems={problems}>
          {(bound) => <input {...bound} className="short" inputMode="numeric" defaultValue={typed.year ?? year} />}
        </Field>
        <Field name="month" label="Tháng" hint="Chỉ cho kỳ tháng" problems={problems}>
          {(bound) => <input {...bound} className="short" inputMode="numeric" defaultValue={typed.month} />}
        </Field>
      </fieldset>
      <fieldset>
        <legend>Kỳ đột xuất</legend>
        <Field name="name" label="Tên kỳ" problems={problems}>
          {(bound) => <input {...bound} defaultValue={typed.name} maxLength={120} />}
        </Field>
        <DateField name="from" label="Từ ngày" value={typed.from ?? ""} problems={problems} />
        <DateField name="to" label="Đến hết ngày" value={typed.to ?? ""} problems={problems} />
      </fieldset>
      <Field name="document" label="Văn bản yêu cầu" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.document} maxLength={200} />}
      </Field>
      <button type="submit" disabled={pending}>
        Tạo kỳ
      </button>
    </form>
  );
}
