"use client";

import type { SecondStep } from "@/lib/features/second-step/queries";
import { type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Authenticator } from "./authenticator";
import { CodeField } from "./code-field";
import { RecoveryCodes } from "./recovery-codes";

export type SecondStepState = { attempt: number; problems: FieldProblem[]; codes: string[] | null };
type Props = {
  action: (before: SecondStepState, form: FormData) => Promise<SecondStepState>;
  step: SecondStep | null;
};

/** The second step of signing in: a code, or first the authenticator that makes it. A plain form without JavaScript. */
export function SecondStepForm({ action, step }: Props) {
  const [state, post, pending] = useForm(action, { attempt: 0, problems: [], codes: null });
  if (state.codes !== null) return <Enrolled codes={state.codes} />;
  if (step === null) return <Over />;
  const { problems } = state;
  const { enrolling, name } = step;
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      <h1>{enrolling === null ? "Xác thực bước hai" : "Bật xác thực hai bước"}</h1>
      <p>
        {enrolling === null
          ? `Chào ${name}. Mật khẩu đã đúng; còn mã trong ứng dụng xác thực.`
          : `Chào ${name}. Vai trò của bạn phải đăng nhập bằng hai bước. Làm một lần, chừng hai phút.`}
      </p>
      <ProblemSummary problems={problems} title="Chưa đăng nhập được" />
      {enrolling !== null && <Authenticator enrolling={enrolling} />}
      <CodeField
        label={enrolling === null ? "Mã 6 số, hoặc một mã dự phòng" : "Mã 6 số"}
        hint={enrolling === null ? "Mỗi mã dùng một lần; mã trong ứng dụng đổi sau mỗi 30 giây" : undefined}
        problems={problems}
      />
      <button type="submit" disabled={pending}>
        {enrolling === null ? "Đăng nhập" : "Bật và đăng nhập"}
      </button>
      <p>
        {enrolling === null && "Mất cả điện thoại lẫn mã dự phòng: hỏi người quản trị. "}
        <a href="/dang-nhap">Đăng nhập bằng tên khác</a>
      </p>
    </form>
  );
}

function Enrolled({ codes }: { codes: string[] }) {
  return (
    <div className="form">
      <h1>Đã bật xác thực hai bước</h1>
      <RecoveryCodes codes={codes} />
      <p>
        <a href="/lam-viec">Tôi đã cất mã dự phòng, vào làm việc</a>
      </p>
    </div>
  );
}

function Over() {
  return (
    <section className="state">
      <h1>Đăng nhập lại từ đầu</h1>
      <p>Bước này đã quá lâu, đã dùng rồi, hoặc mã sai quá nhiều lần.</p>
      <p>
        <a href="/dang-nhap">Về trang đăng nhập</a>
      </p>
    </section>
  );
}
