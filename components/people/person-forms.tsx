"use client";

import { type AnswerAction, FIRST, Said } from "../form/answer";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type Correct = { action: AnswerAction; name: string; email: string | null };

/** Corrects name and address. */
export function CorrectForm({ action, name, email }: Correct) {
  const [state, post, pending] = useForm(action, FIRST);
  const { problems, typed } = state;
  return (
    <details open={problems.length > 0 || state.said !== null}>
      <summary>Sửa họ tên, địa chỉ thư</summary>
      <form {...post} className="form slim" noValidate key={state.attempt}>
        <Said said={state.said} />
        <ProblemSummary problems={problems} title="Chưa sửa được" />
        <Field name="name" label="Họ tên" problems={problems}>
          {(bound) => <input {...bound} defaultValue={typed.name ?? name} maxLength={100} autoComplete="off" />}
        </Field>
        <Field name="email" label="Địa chỉ thư điện tử" hint="Có thể để trống" problems={problems}>
          {(bound) => (
            <input
              {...bound}
              type="email"
              defaultValue={typed.email ?? email ?? ""}
              maxLength={200}
              autoComplete="off"
            />
          )}
        </Field>
        <button type="submit" disabled={pending}>
          Ghi
        </button>
      </form>
    </details>
  );
}

type Standing = { action: AnswerAction; active: boolean; sessions: number; hasFactor: boolean };

/** What an administrator does to an account as a whole; what cuts deep needs its reason. */
export function StandingForm({ action, active, sessions, hasFactor }: Standing) {
  const [state, post, pending] = useForm(action, FIRST);
  const { problems, typed } = state;
  return (
    <form {...post} className="form slim" noValidate key={state.attempt}>
      <Said said={state.said} />
      <ProblemSummary problems={problems} title="Chưa làm được" />
      <Field name="reason" label="Lý do" hint="Ghi vào nhật ký cùng với việc làm" problems={problems}>
        {(bound) => <textarea {...bound} rows={2} defaultValue={typed.reason} maxLength={500} />}
      </Field>
      <p className="choice">
        <button type="submit" name="act" value={active ? "deactivate" : "reactivate"} disabled={pending}>
          {active ? "Cho ngừng hoạt động" : "Cho hoạt động lại"}
        </button>
        {hasFactor && (
          <button type="submit" name="act" value="remove-factor" disabled={pending}>
            Bỏ xác thực hai bước
          </button>
        )}
        {sessions > 0 && (
          <button type="submit" name="act" value="end-sessions" disabled={pending}>
            Kết thúc mọi phiên (không cần lý do)
          </button>
        )}
      </p>
    </form>
  );
}
