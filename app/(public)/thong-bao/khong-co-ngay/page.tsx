import type { Metadata } from "next";
import { NoSuchDay } from "@/components/publications/no-such-day";
import { Shell } from "@/components/shell/shell";
import { noSuchDayView } from "@/lib/features/past-days/queries";
import { datedPath } from "@/lib/features/publications/links";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Không xem được theo ngày này", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is shown, with status 404, at `/khong-co-ngay-nay` (its route.ts). */
export default async function Page({ searchParams }: Props) {
  const { ngay, trang } = await searchParams;
  const path = datedPath(String(trang ?? ""));
  const view = await noSuchDayView(String(ngay ?? ""), path);
  if (view === null) notThere();
  return (
    <Shell world={view.world} publication={null} path="">
      <NoSuchDay view={view} />
    </Shell>
  );
}
