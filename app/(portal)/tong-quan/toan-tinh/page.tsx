import type { Metadata } from "next";
import { OverviewPage } from "@/components/dashboard/overview-page";
import { askedOf } from "@/lib/features/dashboards/filter";
import { overview } from "@/lib/features/dashboards/overview/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tổng quan", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await overview(await requireActor(), askedOf(await searchParams));
  if (view === null) notThere();
  return <OverviewPage view={view} />;
}
