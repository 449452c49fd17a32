import type { Frame } from "@/lib/features/dashboards/types";

/** The pages of the dashboards that a person has, by what is in reach. */
export function partsOf({ communes, everywhere, leads, ownIndicators }: Frame): { path: string; name: string }[] {
  return [
    { path: "/tong-quan", name: leads ? "Một trang" : "Tổng quan" },
    ...(leads ? [{ path: "/tong-quan/toan-tinh", name: "Toàn tỉnh" }] : []),
    ...(everywhere ? [{ path: "/tong-quan/muc-tieu", name: "Mục tiêu, chậm tiến độ" }] : []),
    ...(communes > 1 ? [{ path: "/tong-quan/cac-xa", name: "Các xã" }] : []),
    ...(communes > 0 ? [{ path: "/tong-quan/tieu-chi", name: "Tiêu chí" }] : []),
    ...(ownIndicators > 0 ? [{ path: "/tong-quan/chi-tieu", name: "Chỉ tiêu phụ trách" }] : []),
    { path: "/tong-quan/dang-cho", name: "Đang chờ" },
    ...(communes > 0 ? [{ path: "/tong-quan/chat-luong", name: "Chất lượng số liệu" }] : []),
    { path: "/tong-quan/trong-tuan", name: "Trong tuần" },
    ...(everywhere && !leads ? [{ path: "/tong-quan/mot-trang", name: "Một trang để in" }] : []),
  ];
}
