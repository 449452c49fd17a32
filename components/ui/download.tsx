/** The table of a page as a file; on paper there is nothing to tap. */
export function Download({ href, children }: { href: string; children: string }) {
  return (
    <p className="download mute no-print">
      Tải bảng này: <a href={href}>{children} (CSV)</a>
    </p>
  );
}
