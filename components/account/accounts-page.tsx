import type { AccountsView } from "@/lib/features/accounts/types";
import { AccountTable } from "./account-table";
import { LinkMaker, type LinkState } from "./link-maker";

type Props = {
  view: AccountsView;
  action: (before: LinkState, form: FormData) => Promise<LinkState>;
  linkHours: number;
};

/** Everybody who may sign in, those who wait for a new password first, each with a button for a one-time link. */
export function AccountsPage({ view, action, linkHours }: Props) {
  const { search, rows, total, asking } = view;
  return (
    <LinkMaker
      action={action}
      linkHours={linkHours}
      above={
        <>
          <h1>Tài khoản</h1>
          <p>
            {total} tài khoản; {asking === 0 ? "không ai xin mật khẩu mới" : `${asking} người xin mật khẩu mới`}.
          </p>
          <Filter search={search} />
        </>
      }
    >
      {rows.length === 0 ? <p>Không có tài khoản nào khớp với “{search}”.</p> : <AccountTable rows={rows} />}
    </LinkMaker>
  );
}

/** A plain form with the query in the address. */
function Filter({ search }: { search: string }) {
  return (
    <form action="/quan-tri/tai-khoan" className="choice">
      <label htmlFor="tim">Tên hoặc tên đăng nhập</label>
      <input id="tim" name="tim" type="search" defaultValue={search} maxLength={100} />
      <button type="submit">Lọc</button>
      {search !== "" && <a href="/quan-tri/tai-khoan">Bỏ lọc</a>}
    </form>
  );
}
