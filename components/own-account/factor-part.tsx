"use client";

import type { OwnAccount } from "@/lib/features/own-account/types";
import { type Answer, FIRST, Said } from "../form/answer";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Authenticator } from "./authenticator";
import { CodeField } from "./code-field";
import { RecoveryCodes } from "./recovery-codes";

export type FactorState = Answer & { codes: string[] | null };
type Props = {
  action: (before: FactorState, form: FormData) => Promise<FactorState>;
  account: Pick<OwnAccount, "factor" | "needsFactor" | "enrolling">;
};

/** The second step of one's own account: turned on, moved to another phone, its codes renewed, turned off. */
export function FactorPart({ action, account }: Props) {
  const [state, post, pending] = useForm<FactorState>(action, { ...FIRST, codes: null });
  const { problems } = state;
  const { factor, needsFactor, enrolling } = account;
  if (state.codes !== null) return <RecoveryCodes codes={state.codes} />;
  return (
    <>
      <p>{standing(account)}</p>
      <form {...post} className="form slim" noValidate key={state.attempt}>
        <Said said={state.said} />
        <ProblemSummary problems={problems} title="Chưa làm được" />
        {enrolling !== null ? (
          <>
            <Authenticator enrolling={enrolling} />
            <CodeField label="Mã 6 số" problems={problems} />
            <p className="buttons">
              <button type="submit" name="act" value="confirm" disabled={pending}>
                {factor === null ? "Bật xác thực hai bước" : "Chuyển sang ứng dụng này"}
              </button>
              <button type="submit" name="act" value="cancel" className="quiet" disabled={pending}>
                Thôi, để sau
              </button>
            </p>
          </>
        ) : (
          <>
            <Field name="guard" label="Mật khẩu đang dùng" hint="Để xác nhận là chính bạn" problems={problems}>
              {(bound) => <input {...bound} type="password" autoComplete="current-password" />}
            </Field>
            <p className="choice">
              <button type="submit" name="act" value="begin" disabled={pending}>
                {factor === null ? "Bật xác thực hai bước" : "Chuyển sang điện thoại khác"}
              </button>
              {factor !== null && (
                <button type="submit" name="act" value="renew" disabled={pending}>
                  Làm mới mã dự phòng
                </button>
              )}
              {factor !== null && !needsFactor && (
                <button type="submit" name="act" value="off" disabled={pending}>
                  Tắt xác thực hai bước
                </button>
              )}
            </p>
          </>
        )}
      </form>
    </>
  );
}

function standing({ factor, needsFactor, enrolling }: Props["account"]): string {
  if (factor !== null) {
    const moving = enrolling === null ? "" : " Ứng dụng đang dùng còn hiệu lực cho tới khi nhập mã của ứng dụng mới.";
    return `Đang bật từ ${factor.since}; còn ${factor.codesLeft} mã dự phòng.${moving}`;
  }
  return needsFactor
    ? "Chưa bật; vai trò của bạn bắt buộc."
    : "Chưa bật. Khi bật, mỗi lần đăng nhập cần thêm mã trong điện thoại của bạn.";
}
