import type { Metadata } from "next";
import { BriefPage } from "@/components/dashboard/brief-page";
import { briefView } from "@/lib/features/dashboards/brief/queries";
import { requireActor } from "@/lib/server/current-actor";
import { portalAddress } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Một trang để in", robots: "noindex" };

export default async function Page() {
  const view = await briefView(await requireActor());
  if (view === null) notThere();
  return <BriefPage view={view} origin={portalAddress()} path="/tong-quan/mot-trang" />;
}
