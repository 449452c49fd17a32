/** The public pages in the order of the menu. A page that does not exist yet has no address and is not shown. */
export const MENU: { label: string; href: string | null }[] = [
  { label: "Tiến độ", href: "/" },
  { label: "Các xã", href: null },
  { label: "Mục tiêu", href: null },
  { label: "Bộ tiêu chí", href: null },
  { label: "Số liệu mở", href: null },
  { label: "Tìm kiếm", href: null },
  { label: "Đăng nhập", href: "/dang-nhap" },
];

/** The menu entry a path belongs to: itself, or the nearest one above it. */
export function isCurrent(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}
