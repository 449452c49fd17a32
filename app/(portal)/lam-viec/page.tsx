import type { Metadata } from "next";
import { WorkPage } from "@/components/work/work-page";
import { workView } from "@/lib/features/work/queries";
import { requireActor } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Việc hôm nay", robots: "noindex" };

export default async function Page() {
  return <WorkPage view={await workView(await requireActor())} />;
}
