type Props = { name: string; roles: string[]; links: { href: string; label: string }[]; leave: () => Promise<void> };

/** Who is signed in, where they can go, and the way out. */
export function Who({ name, roles, links, leave }: Props) {
  return (
    <div className="who">
      <p>
        <a href="/tai-khoan">
          <b>{name}</b>
        </a>{" "}
        <span className="mute">{roles.join(", ")}</span>
      </p>
      <nav aria-label="Công việc">
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={leave}>
        <button type="submit" className="plain-button">
          Đăng xuất
        </button>
      </form>
    </div>
  );
}
