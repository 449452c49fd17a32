"use client";

import type { ReactNode } from "react";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type Purpose = "first-password" | "new-password";
type State =
  | { step: "form"; problems: FieldProblem[] }
  | { step: "done"; login: string; purpose: Purpose }
  | { step: "link" };

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  person: { login: string; name: string; purpose: Purpose } | null;
  minLength: number;
  /** Shown when the link cannot be used. */
  children: ReactNode;
};

/** The first password or a new one, by a one-time link. A plain form: it posts and answers without JavaScript too. */
export function ActivationForm({ action, person, minLength, children }: Props) {
  const [state, post] = useForm<State>(action, { step: "form", problems: [] });
  if (state.step === "done") return <Done {...state} />;
  if (state.step === "link" || person === null) return children;
  const { problems } = state;
  const first = person.purpose === "first-password";
  const hint = `Ít nhất ${minLength} ký tự; một câu dễ nhớ tốt hơn một từ khó.`;
  return (
    <form {...post} className="form" noValidate>
      <h1>{first ? "Kích hoạt tài khoản" : "Đặt mật khẩu mới"}</h1>
      <p>
        {first ? "Đặt mật khẩu đầu tiên" : "Đặt mật khẩu mới"} cho <strong>{person.name}</strong> (tên đăng nhập{" "}
        <code>{person.login}</code>).
        {!first && " Mật khẩu cũ thôi có hiệu lực, và mọi nơi đang đăng nhập bằng tài khoản này phải đăng nhập lại."}
      </p>
      <ProblemSummary problems={problems} title="Chưa đặt được mật khẩu" />
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

function Done({ login, purpose }: { login: string; purpose: Purpose }) {
  return (
    <section className="state" role="status">
      <h1>{purpose === "first-password" ? "Đã kích hoạt tài khoản" : "Đã đặt mật khẩu mới"}</h1>
      <p>
        Mật khẩu của tài khoản <code>{login}</code> đã được đặt. Liên kết vừa dùng không còn hiệu lực.
        {purpose === "new-password" && " Các phiên đăng nhập trước đó đã kết thúc."}
      </p>
      <p>
        <a href="/dang-nhap">Đăng nhập</a>
      </p>
    </section>
  );
}
