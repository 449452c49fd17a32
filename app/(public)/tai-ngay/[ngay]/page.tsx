import type { Metadata } from "next";
import { HomePage } from "@/components/home/home-page";
import { Shell } from "@/components/shell/shell";
import { homeView } from "@/lib/features/progress/queries";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";
import { pastDay } from "../past-day";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { alternates: { canonical: "/" }, robots: "noindex" };

/** The home page as of a past day; served at `/?tai-ngay=` (next.config.ts). */
export default async function Page({ params }: { params: Promise<{ ngay: string }> }) {
  const view = await homeView(await pastDay((await params).ngay, "/"));
  if (view === null) notThere();
  return (
    <Shell origin={env().PORTAL_URL} world={view.world} publication={view.publication} day={view.day} path="/">
      <HomePage view={view} />
    </Shell>
  );
}
