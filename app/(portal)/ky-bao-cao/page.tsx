import type { Metadata } from "next";
import { PeriodsPage } from "@/components/periods/periods-page";
import { periodsView } from "@/lib/features/periods/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { create, decide } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kỳ báo cáo", robots: "noindex" };

export default async function Page() {
  const view = await periodsView(await requireActor());
  if (view === null) notThere();
  return <PeriodsPage view={view} create={create} decide={decide} />;
}
