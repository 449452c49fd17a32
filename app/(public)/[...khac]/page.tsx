import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** Any address that leads nowhere: the same "không có trang này", inside the shell, never kept. */
export default function Page() {
  notThere();
}
