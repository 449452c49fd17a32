import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { NotFoundView } from "@/components/shell/states";
import { worldNow } from "@/lib/features/world/queries";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Không có trang này", robots: "noindex" };

type Props = { searchParams: Promise<{ trong?: string | string[] }> };

/** What is shown, with status 404, at `/khong-co-trang-nay` (its route.ts). */
export default async function Page({ searchParams }: Props) {
  const { trong } = await searchParams;
  return (
    <Shell world={await worldNow()} publication={null} path="">
      <NotFoundView inside={trong === "1"} />
    </Shell>
  );
}
