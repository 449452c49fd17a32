"use client";

import { type ReactNode, useActionState } from "react";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";

type State = { step: "form"; problems: FieldProblem[] } | { step: "done"; login: string } | { step: "link" };

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  person: { login: string; name: string } | null;
  minLength: number;
  /** Shown when the link cannot be used. */
  children: ReactNode;
};

/** A plain form: it posts and answers without JavaScript too. */
export function ActivationForm({ action, person, minLength, children }: Props) {
  const [state, post] = useActionState<State, FormData>(action, { step: "form", problems: [] });
  if (state.step === "done") return <Done login={state.login} />;
  if (state.step === "link" || person === null) return children;
  const { problems } = state;
  const hint = `Ít nhất ${minLength} ký tự; một câu dễ nhớ tốt hơn một từ khó.`;
  return (
    <form action={post} className="form" noValidate>
      <h1>Kích hoạt tài khoản</h1>
      <p>
        Đặt mật khẩu đầu tiên cho <strong>{person.name}</strong> (tên đăng nhập <code>{person.login}</code>).
      </p>
      <ProblemSummary problems={problems} />
      <Field name="password" label="Mật khẩu" hint={hint} problems={problems}>
        {(bound) => <input {...bound} type="password" autoComplete="new-password" />}
      </Field>
      <Field name="repeated" label="Nhập lại mật khẩu" problems={problems}>
        {(bound) => <input {...bound} type="password" autoComplete="new-password" />}
      </Field>
      <button type="submit">Đặt mật khẩu</button>
    </form>
  );
}

function Done({ login }: { login: string }) {
  return (
    <section className="state" role="status">
      <h1>Đã kích hoạt tài khoản</h1>
      <p>
        Mật khẩu của tài khoản <code>{login}</code> đã được đặt. Liên kết vừa dùng không còn hiệu lực.
      </p>
      <p>
        <a href="/dang-nhap">Đăng nhập</a>
      </p>
    </section>
  );
}
