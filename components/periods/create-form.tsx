"use client";

import { useActionState } from "react";
import { PERIOD_START, type PeriodState } from "@/lib/features/periods/form";
import { PERIOD_KINDS, PERIOD_WORDS } from "@/lib/features/periods/rule";
import { DateField } from "../form/date-field";
import { Field } from "../form/field";
import { Said } from "./said";

type Props = { action: (before: PeriodState, form: FormData) => Promise<PeriodState> };

/** A period by the rule, or by hand. */
export function CreateForm({ action }: Props) {
  const [state, post, pending] = useActionState<PeriodState, FormData>(action, PERIOD_START);
  const { problems, typed } = state;
  return (
    <form action={post} className="form" noValidate key={state.attempt}>
      <Said state={state} />
      <Field
        name="kind"
        label="Loại kỳ"
        hint="Kỳ định kỳ tính theo Nghị định 09/2019: tháng từ ngày 15 tháng trước đến ngày 14; 6 tháng từ 15/12 đến 14/6; năm từ 15/12 đến 14/12"
        problems={problems}
      >
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
      <Field name="year" label="Năm" hint="Cho kỳ định kỳ" problems={problems}>
        {(bound) => <input {...bound} className="short" inputMode="numeric" defaultValue={typed.year} />}
      </Field>
      <Field name="month" label="Tháng" hint="Cho kỳ tháng" problems={problems}>
        {(bound) => <input {...bound} className="short" inputMode="numeric" defaultValue={typed.month} />}
      </Field>
      <Field name="name" label="Tên kỳ" hint="Cho kỳ đột xuất" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.name} maxLength={120} />}
      </Field>
      <DateField name="from" label="Từ ngày" hint="Cho kỳ đột xuất" value={typed.from ?? ""} problems={problems} />
      <DateField name="to" label="Đến hết ngày" hint="Cho kỳ đột xuất" value={typed.to ?? ""} problems={problems} />
      <Field name="document" label="Văn bản yêu cầu" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.document} maxLength={200} />}
      </Field>
      <button type="submit" disabled={pending}>
        Tạo kỳ
      </button>
    </form>
  );
}
