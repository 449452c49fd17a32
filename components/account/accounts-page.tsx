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
  const { rows, total, asking, found } = view;
  return (
    <LinkMaker
      action={action}
      linkHours={linkHours}
      above={
        <>
          <h1>Tài khoản</h1>
          <p>
            {total} tài khoản. {asking === 0 ? "Không ai xin mật khẩu mới" : `${asking} người xin mật khẩu mới`}.{" "}
            <a href="/quan-tri/tai-khoan/moi">Tạo tài khoản</a>
          </p>
          <Filter view={view} />
          {found < total && <p className="mute">{found} tài khoản khớp với điều kiện lọc.</p>}
        </>
      }
    >
      {rows.length === 0 ? <p>Không có tài khoản nào khớp với điều kiện lọc.</p> : <AccountTable rows={rows} />}
      <Pages view={view} />
    </LinkMaker>
  );
}

/** A plain form with the query in the address. */
function Filter({ view: { search, state, role, roles } }: { view: AccountsView }) {
  return (
    <form action="/quan-tri/tai-khoan" className="choice">
      <span className="pair">
        <label htmlFor="tim">Tên hoặc tên đăng nhập</label>
        <input id="tim" name="tim" type="search" defaultValue={search} maxLength={100} />
      </span>
      <span className="pair">
        <label htmlFor="trang-thai">Hoạt động</label>
        <select id="trang-thai" name="trang-thai" defaultValue={state}>
          <option value="">tất cả</option>
          <option value="hoat-dong">đang hoạt động</option>
          <option value="ngung">ngừng hoạt động</option>
        </select>
      </span>
      <span className="pair">
        <label htmlFor="vai-tro">Vai trò</label>
        <select id="vai-tro" name="vai-tro" defaultValue={role}>
          <option value="">tất cả</option>
          {roles.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <button type="submit">Lọc</button>
      {(search !== "" || state !== "" || role !== "") && <a href="/quan-tri/tai-khoan">Bỏ lọc</a>}
    </form>
  );
}

/** The way to the pages before and after, with what is filtered by. */
function Pages({ view: { search, state, role, page, pages } }: { view: AccountsView }) {
  if (pages === 1) return null;
  const href = (to: number) => {
    const asked = { tim: search, "trang-thai": state, "vai-tro": role, trang: String(to) };
    return `/quan-tri/tai-khoan?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""))}`;
  };
  return (
    <nav aria-label="Các trang của danh sách" className="choice">
      {page > 1 && <a href={href(page - 1)}>Trang trước</a>}
      <span className="mute">
        Trang {page} trong {pages}
      </span>
      {page < pages && <a href={href(page + 1)}>Trang sau</a>}
    </nav>
  );
}
