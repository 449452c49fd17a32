/** The public pages in the order of the menu. A page that does not exist yet has no address and is not shown. */
export const MENU: { label: string; href: string | null }[] = [
  { label: "Tiến độ", href: "/" },
  { label: "Các xã", href: "/huyen" },
  { label: "Mục tiêu", href: "/muc-tieu" },
  { label: "Bộ tiêu chí", href: "/bo-tieu-chi" },
  { label: "Số liệu mở", href: null },
  { label: "Tìm kiếm", href: null },
  { label: "Dành cho cán bộ", href: "/dang-nhap" },
];

/** Pages that stand below a menu entry though their addresses do not: a commune below its district. */
const BELOW: Record<string, string[]> = { "/huyen": ["/xa"] };

/** Whether a path (a query behind it is not looked at) belongs to a menu entry: it is the entry's or lies below it. */
export function isCurrent(href: string, path: string): boolean {
  const [page = ""] = path.split("?");
  if (href === "/") return page === "/";
  return [href, ...(BELOW[href] ?? [])].some((above) => page === above || page.startsWith(`${above}/`));
}
