import type { Metadata } from "next";
import { WeekPage } from "@/components/dashboard/week-page";
import { askedOf } from "@/lib/features/dashboards/filter";
import { weekView } from "@/lib/features/dashboards/week/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Trong tuần", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await weekView(await requireActor(), askedOf(await searchParams));
  if (view === null) notThere();
  return <WeekPage view={view} />;
}
