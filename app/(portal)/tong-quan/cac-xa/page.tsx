import type { Metadata } from "next";
import { CommunesPage } from "@/components/dashboard/part-pages";
import { askedOf } from "@/lib/features/dashboards/filter";
import { communesView } from "@/lib/features/dashboards/overview/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Các xã", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await communesView(await requireActor(), askedOf(await searchParams));
  if (view === null) notThere();
  return <CommunesPage view={view} />;
}
