import { Mark } from "./mark";
import { isCurrent, MENU } from "./nav";
import { SampleBand } from "./sample-band";

const SIGN_IN = "/dang-nhap";
const INSIDE = "/lam-viec";

/** Name and menu. The menu wraps instead of hiding: it needs no script at any width. */
export function Header({ path, sampleDay }: { path: string; sampleDay: string | null }) {
  return (
    <header className="head">
      {sampleDay !== null && <SampleBand today={sampleDay} />}
      <div className="wrap head-row">
        <a className="brand" href="/">
          <Mark />
          <span>
            <b>Tiến độ nông thôn mới</b>
            <span className="mute">Tỉnh Quảng Bình</span>
          </span>
        </a>
        <nav className="nav" aria-label="Trang chính">
          <ul>
            {MENU.map(({ label, href }) =>
              href === null || (href === SIGN_IN && path === INSIDE) ? null : (
                <li key={href}>
                  <a href={href} aria-current={isCurrent(href, path) ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}
