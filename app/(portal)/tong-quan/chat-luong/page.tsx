import type { Metadata } from "next";
import { QualityPage } from "@/components/dashboard/quality-page";
import { askedOf } from "@/lib/features/dashboards/filter";
import { qualityView } from "@/lib/features/dashboards/quality/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Chất lượng số liệu", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await qualityView(await requireActor(), askedOf(await searchParams));
  if (view === null) notThere();
  return <QualityPage view={view} />;
}
