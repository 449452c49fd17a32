import type { Metadata } from "next";
import { IndicatorsPage } from "@/components/dashboard/part-pages";
import { askedOf } from "@/lib/features/dashboards/filter";
import { indicatorsView } from "@/lib/features/dashboards/overview/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Chỉ tiêu cơ quan phụ trách", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await indicatorsView(await requireActor(), askedOf(await searchParams));
  if (view === null) notThere();
  return <IndicatorsPage view={view} />;
}
