import type { OwnAccount } from "@/lib/features/own-account/types";
import type { AnswerAction } from "../form/answer";
import { Rows } from "../ui/rows";
import { FactorPart, type FactorState } from "./factor-part";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

type Props = {
  account: OwnAccount;
  minLength: number;
  actions: {
    password: AnswerAction;
    sessions: AnswerAction;
    factor: (before: FactorState, form: FormData) => Promise<FactorState>;
  };
};

/** One's own account: what is known of one, password, second step and sessions. */
export function OwnAccountPage({ account, minLength, actions }: Props) {
  const { name, login, email, roles, hasPassword } = account;
  return (
    <>
      <h1>Tài khoản của tôi</h1>
      <Rows
        rows={[
          ["Họ tên", name],
          ["Tên đăng nhập", <code key="login">{login}</code>],
          ["Thư điện tử", email],
          ["Vai trò", roles.length === 0 ? "chưa có" : <RoleList key="roles" roles={roles} />],
        ]}
      />
      <p className="mute">Họ tên, địa chỉ thư và vai trò do người quản trị ghi.</p>
      {hasPassword && (
        <section className="part">
          <h2>Đổi mật khẩu</h2>
          <PasswordForm action={actions.password} minLength={minLength} login={login} />
        </section>
      )}
      {hasPassword && (
        <section className="part">
          <h2>Xác thực hai bước</h2>
          <FactorPart action={actions.factor} account={account} />
        </section>
      )}
      <section className="part">
        <h2>Phiên đăng nhập</h2>
        <SessionList action={actions.sessions} sessions={account.sessions} />
      </section>
    </>
  );
}

function RoleList({ roles }: Pick<OwnAccount, "roles">) {
  return (
    <ul>
      {roles.map(({ role, organisation }) => (
        <li key={role + organisation}>
          {role}, {organisation}
        </li>
      ))}
    </ul>
  );
}
