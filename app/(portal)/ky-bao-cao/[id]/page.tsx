import type { Metadata } from "next";
import { PeriodPage } from "@/components/periods/period-page";
import { periodView } from "@/lib/features/periods/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { ask, decide, lock } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kỳ báo cáo", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const view = await periodView(await requireActor(), id);
  if (view === null) notThere();
  return <PeriodPage view={view} lock={lock.bind(null, id)} ask={ask.bind(null, id)} decide={decide} />;
}
