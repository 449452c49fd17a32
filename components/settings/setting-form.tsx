"use client";

import type { SettingPage } from "@/lib/features/settings/page/types";
import { type AnswerAction, FIRST, Said } from "../form/answer";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Choice } from "./choice";
import { ValueFields } from "./value-fields";

type Props = { action: AnswerAction; settingKey: SettingPage["key"]; form: NonNullable<SettingPage["form"]> };

/** Changes a setting: its value as people type it, how well it is known, by which document, and why. */
export function SettingForm({ action, settingKey, form }: Props) {
  const [state, post, pending] = useForm(action, FIRST);
  const { problems } = state;
  // Nothing typed: the fields stand as the setting does. A row that was emptied comes back empty, not as it was.
  const typed = "seen" in state.typed ? state.typed : form.typed;
  return (
    <form {...post} className="form setting" noValidate key={state.attempt}>
      <Said said={state.said} />
      <ProblemSummary problems={problems} title="Chưa ghi được" />
      <input type="hidden" name="seen" value={typed.seen ?? ""} />
      <ValueFields settingKey={settingKey} typed={typed} problems={problems} measures={form.measures} />
      <Field name="standing" label="Tình trạng đối chiếu" problems={problems}>
        {(bound) => <Choice bound={bound} options={form.standings} chosen={typed.standing ?? ""} />}
      </Field>
      <Field
        name="document"
        label="Văn bản, nguồn"
        hint="Số, ngày của văn bản; phải ghi khi đã đối chiếu hoặc có nguồn"
        problems={problems}
      >
        {(bound) => <input {...bound} defaultValue={typed.document} maxLength={300} />}
      </Field>
      <Field name="note" label="Ghi chú" problems={problems}>
        {(bound) => <textarea {...bound} rows={3} defaultValue={typed.note} maxLength={2000} />}
      </Field>
      <Field name="reason" label="Lý do đổi" hint="Ghi vào lịch sử và nhật ký" problems={problems}>
        {(bound) => <textarea {...bound} rows={2} defaultValue={typed.reason} maxLength={2000} />}
      </Field>
      <button type="submit" disabled={pending}>
        Ghi
      </button>
    </form>
  );
}
