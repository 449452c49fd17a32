"use client";

import { type AnswerAction, FIRST, Said } from "../form/answer";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type Props = { action: AnswerAction; minLength: number; login: string };

/** A new password by the old one. */
export function PasswordForm({ action, minLength, login }: Props) {
  const [state, post, pending] = useForm(action, FIRST);
  const { problems } = state;
  return (
    <form {...post} className="form slim" noValidate key={state.attempt}>
      <Said said={state.said} />
      <ProblemSummary problems={problems} title="Chưa đổi được mật khẩu" />
      {/* A password manager asks under which name to keep it. */}
      <input type="text" name="username" autoComplete="username" defaultValue={login} readOnly hidden />
      <Field name="current" label="Mật khẩu đang dùng" problems={problems}>
        {(bound) => <input {...bound} type="password" autoComplete="current-password" />}
      </Field>
      <Field
        name="password"
        label="Mật khẩu mới"
        hint={`Ít nhất ${minLength} ký tự; một câu dễ nhớ tốt hơn một từ khó.`}
        problems={problems}
      >
        {(bound) => <input {...bound} type="password" autoComplete="new-password" />}
      </Field>
      <Field name="repeated" label="Nhập lại mật khẩu mới" problems={problems}>
        {(bound) => <input {...bound} type="password" autoComplete="new-password" />}
      </Field>
      <button type="submit" disabled={pending}>
        Đổi mật khẩu
      </button>
    </form>
  );
}
