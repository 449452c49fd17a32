import type { ReactNode } from "react";
import { hrefOn } from "@/lib/features/publications/links";
import { Mark } from "./mark";
import { isCurrent, MENU } from "./nav";
import { SampleBand } from "./sample-band";

const SIGN_IN = "/dang-nhap";
type Props = { path: string; inside: boolean; day: string | null; sampleDay: string | null; children?: ReactNode };

/** Name and menu, kept to the day that is read. The menu wraps instead of hiding: it needs no script at any width. */
export function Header({ path, inside, day, sampleDay, children }: Props) {
  return (
    <header className={inside ? "head head-inside" : "head"}>
      {sampleDay !== null && <SampleBand today={sampleDay} />}
      <div className="wrap head-row">
        <a className="brand" href={hrefOn("/", day)}>
          <Mark />
          <span>
            <b>Tiến độ nông thôn mới</b>
            <span className="mute">Tỉnh Quảng Bình</span>
          </span>
        </a>
        <nav className="nav" aria-label="Trang chính">
          <ul>
            {MENU.map(({ label, href }) =>
              href === null || (href === SIGN_IN && inside) ? null : (
                <li key={href}>
                  <a href={hrefOn(href, day)} aria-current={isCurrent(href, path) ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
      </div>
      {children}
    </header>
  );
}
