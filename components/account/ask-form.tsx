"use client";

import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type State = { step: "form"; problems: FieldProblem[] } | { step: "asked" };

type Props = { action: (before: State, form: FormData) => Promise<State>; linkHours: number };

/** A plain form with one answer for every name: nothing here says which accounts there are. */
export function AskForm({ action, linkHours }: Props) {
  const [state, post, pending] = useForm<State>(action, { step: "form", problems: [] });
  if (state.step === "asked") return <Asked linkHours={linkHours} />;
  return (
    <form {...post} className="form" noValidate>
      <h1>Quên mật khẩu</h1>
      <p>Ghi tên đăng nhập; người quản trị sẽ thấy bạn cần mật khẩu mới. Trong lúc chờ, mật khẩu cũ vẫn dùng được.</p>
      <ProblemSummary problems={state.problems} title="Chưa gửi được" />
      <Field name="login" label="Tên đăng nhập" problems={state.problems}>
        {(bound) => <input {...bound} autoComplete="username" autoCapitalize="none" />}
      </Field>
      <button type="submit" disabled={pending}>
        Xin mật khẩu mới
      </button>
      <p>
        <a href="/dang-nhap">Về trang đăng nhập</a>
      </p>
    </form>
  );
}

function Asked({ linkHours }: { linkHours: number }) {
  return (
    <section className="state" role="status">
      <h1>Việc tiếp theo</h1>
      <p>Nếu tên đăng nhập vừa ghi là của một tài khoản đang hoạt động, yêu cầu đã đến danh sách của người quản trị.</p>
      <p>
        Hãy gọi điện hoặc đến gặp người quản trị của <b>Văn phòng Điều phối nông thôn mới tỉnh Quảng Bình</b> để nhận
        liên kết đặt mật khẩu mới. Cổng chưa gửi thư điện tử, nên liên kết được trao trực tiếp.
      </p>
      <p>Liên kết dùng một lần, trong {linkHours} giờ. Trong lúc chờ, mật khẩu cũ vẫn dùng được.</p>
      <p>
        <a href="/dang-nhap">Về trang đăng nhập</a>
      </p>
    </section>
  );
}
