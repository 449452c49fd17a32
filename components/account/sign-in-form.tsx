"use client";

import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type State = { problems: FieldProblem[]; login: string };

type Props = {
  action: (before: State, form: FormData) => Promise<State>;
  /** Why somebody came back from another provider without being signed in. */
  said: string | null;
  /** The way to another provider, where there is one. */
  other: { href: string; label: string } | null;
};

/** A plain form: it posts and answers without JavaScript too; the name typed is kept, the password never comes back. */
export function SignInForm({ action, said, other }: Props) {
  const [state, post] = useForm<State>(action, { problems: [], login: "" });
  const { problems } = state;
  return (
    <form {...post} className="form" noValidate>
      <h1>Đăng nhập</h1>
      {said !== null && problems.length === 0 && (
        <p className="said warn" role="alert">
          {said}
        </p>
      )}
      <ProblemSummary problems={problems} title="Chưa đăng nhập được" />
      <Field name="login" label="Tên đăng nhập" problems={problems}>
        {(bound) => (
          <input
            {...bound}
            key={state.login}
            defaultValue={state.login}
            autoComplete="username"
            autoCapitalize="none"
          />
        )}
      </Field>
      <Field name="password" label="Mật khẩu" problems={problems}>
        {(bound) => <input {...bound} type="password" autoComplete="current-password" />}
      </Field>
      <button type="submit">Đăng nhập</button>
      <p>
        <a href="/quen-mat-khau">Quên mật khẩu</a>
      </p>
      {other !== null && (
        <p>
          <a href={other.href}>{other.label}</a>
        </p>
      )}
    </form>
  );
}
