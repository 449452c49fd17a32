"use client";

import { useEffect, useRef } from "react";

type Props = { address: string; name: string; login: string; until: string; hours: number; inside?: boolean };

/** The one-time link, shown once: to be copied now, and how it is handed over. */
export function HandedLink({ address, name, login, until, hours, inside = false }: Props) {
  const Heading = inside ? "h3" : "h1";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with the list.
    heading.current?.focus();
    // A browser may bring a page back as it was left; this one must not come back.
    const forget = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener("pageshow", forget);
    return () => window.removeEventListener("pageshow", forget);
  }, []);
  return (
    <section className="handing" role="status">
      <Heading ref={heading} tabIndex={-1}>
        Liên kết một lần
      </Heading>
      <p>
        Cho <b>{name}</b> (tên đăng nhập <code>{login}</code>). Hãy chép ngay: cổng chỉ hiện liên kết này một lần và
        không giữ lại.
      </p>
      <p className="said">
        <code className="handed">{address}</code>
      </p>
      <p>
        Dùng được một lần, trong {hours} giờ, đến <b>{until}</b>. Liên kết trước đó của người này không còn dùng được.
      </p>
      <p>
        Trao tận tay hoặc đọc qua điện thoại, khi đã chắc người nhận đúng là {name}. Ai có liên kết này đều đặt được mật
        khẩu của tài khoản.
      </p>
      <p>
        <a href="/quan-tri/tai-khoan">Về danh sách tài khoản</a>
      </p>
    </section>
  );
}
