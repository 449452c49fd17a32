import { currentLink, type WorkMenu } from "@/lib/features/work/links";
import { formatNumber } from "@/lib/format/number";

type Props = {
  name: string;
  roles: string[];
  menu: WorkMenu;
  /** Path of the page that is shown. */
  path: string;
  unread: number;
  leave: () => Promise<void>;
};

/** Who is signed in, where they can go, and the way out. */
export function Who({ name, roles, menu, path, unread, leave }: Props) {
  return (
    <div className="who">
      <p>
        <a href="/tai-khoan">
          <b>{name}</b>
        </a>{" "}
        <span className="mute">{roles.join(", ")}</span>
      </p>
      <form action={leave}>
        <button type="submit" className="plain-button">
          Đăng xuất
        </button>
      </form>
      <Menu menu={menu} path={path} unread={unread} />
    </div>
  );
}

/** The daily pages in a row, the others by groups behind one word; the page one is on always stands in the row. */
function Menu({ menu, path, unread }: Pick<Props, "menu" | "path" | "unread">) {
  const current = currentLink(menu, path);
  const seldom = current !== null && !menu.daily.includes(current) ? [current] : [];
  return (
    <nav className="nav work-nav" aria-label="Công việc">
      <ul>
        {[...menu.daily, ...seldom].map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === current?.href ? "page" : undefined}>
              {label}
              {href === "/thong-bao" && unread > 0 && (
                <>
                  {" "}
                  <b className="unread">
                    {formatNumber(unread)}
                    <span className="sr"> chưa đọc</span>
                  </b>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
      <details>
        <summary>Mục khác</summary>
        <div className="work-groups">
          {menu.groups.map(({ name, links }) => (
            <div key={name}>
              <p className="mute">{name}</p>
              <ul>
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </nav>
  );
}
