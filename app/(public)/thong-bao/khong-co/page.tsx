import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { NotFoundView } from "@/components/shell/states";
import { worldNow } from "@/lib/features/world/queries";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Không có trang này", robots: "noindex" };

/** What is shown, with status 404, at `/khong-co-trang-nay` (its route.ts). */
export default async function Page() {
  return (
    <Shell world={await worldNow()} publication={null} path="">
      <NotFoundView />
    </Shell>
  );
}
