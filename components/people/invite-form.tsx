"use client";

import type { Choices } from "@/lib/features/people/queries";
import { HandedLink } from "../account/handed-link";
import { type Answer, FIRST, Said } from "../form/answer";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { GrantFields } from "./grant-fields";

type Handed = { address: string; name: string; login: string; until: string };
export type InviteState = Answer & { made: Handed | null };

type Props = {
  action: (before: InviteState, form: FormData) => Promise<InviteState>;
  choices: Choices;
  rows: number;
  linkHours: number;
};

/** A new person with their roles; the answer holds the one-time link, once. */
export function InviteForm({ action, choices, rows, linkHours }: Props) {
  const [state, post, pending] = useForm<InviteState>(action, { ...FIRST, made: null });
  if (state.made !== null) return <HandedLink {...state.made} hours={linkHours} />;
  const { problems, typed } = state;
  return (
    <>
      <p>
        <a href="/quan-tri/tai-khoan">Tài khoản</a>
      </p>
      <h1>Tạo tài khoản</h1>
      <p>Sau khi tạo, cổng hiện một liên kết dùng một lần để bạn trao cho người đó tự đặt mật khẩu.</p>
      <form {...post} className="form slim inviting" noValidate key={state.attempt}>
        <Said said={state.said} />
        <ProblemSummary problems={problems} title="Chưa tạo được tài khoản" />
        <Field name="name" label="Họ tên" problems={problems}>
          {(bound) => <input {...bound} defaultValue={typed.name} maxLength={100} autoComplete="off" />}
        </Field>
        <Field
          name="login"
          label="Tên đăng nhập"
          hint="Chữ không dấu, số, dấu chấm; ví dụ nguyen.van.an. Không đổi được về sau."
          problems={problems}
        >
          {(bound) => (
            <input {...bound} defaultValue={typed.login} maxLength={40} autoComplete="off" autoCapitalize="none" />
          )}
        </Field>
        <Field name="email" label="Địa chỉ thư điện tử" hint="Có thể để trống" problems={problems}>
          {(bound) => <input {...bound} type="email" defaultValue={typed.email} maxLength={200} autoComplete="off" />}
        </Field>
        {Array.from({ length: rows }, (_, index) => `grants[${index}].`).map((prefix, index) => (
          <fieldset key={prefix}>
            <legend>{index === 0 ? "Vai trò thứ nhất" : `Vai trò thứ ${index + 1}, nếu có`}</legend>
            <GrantFields prefix={prefix} choices={choices} typed={typed} problems={problems} />
          </fieldset>
        ))}
        <button type="submit" disabled={pending}>
          Tạo tài khoản và liên kết
        </button>
      </form>
    </>
  );
}
