"use client";

import { type ReactNode, useActionState } from "react";

type Problem = { place: string; text: string };
type State = { step: "form"; problems: Problem[] } | { step: "done"; login: string } | { step: "link" };

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
  const problemOf = (place: string) => state.problems.find((problem) => problem.place === place)?.text;
  return (
    <form action={post} className="form" noValidate>
      <h1>Kích hoạt tài khoản</h1>
      <p>
        Đặt mật khẩu đầu tiên cho <strong>{person.name}</strong> (tên đăng nhập <code>{person.login}</code>).
      </p>
      {state.problems.length > 0 && <Summary problems={state.problems} />}
      <PasswordField
        name="password"
        label="Mật khẩu"
        hint={`Ít nhất ${minLength} ký tự; một câu dễ nhớ tốt hơn một từ khó.`}
        problem={problemOf("password")}
      />
      <PasswordField name="repeated" label="Nhập lại mật khẩu" problem={problemOf("repeated")} />
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
        <a href="/">Về trang Tiến độ</a>
      </p>
    </section>
  );
}

function Summary({ problems }: { problems: Problem[] }) {
  return (
    <div className="problems" role="alert">
      <h2>Chưa lưu được</h2>
      <ul>
        {problems.map(({ place, text }) => (
          <li key={place + text}>
            <a href={`#${place}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FieldProps = { name: string; label: string; hint?: string; problem: string | undefined };

function PasswordField({ name, label, hint, problem }: FieldProps) {
  const described = [hint && `${name}-goi-y`, problem && `${name}-loi`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && <p id={`${name}-goi-y`}>{hint}</p>}
      {problem && (
        <p className="problem" id={`${name}-loi`}>
          Lỗi: {problem}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="password"
        autoComplete="new-password"
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
