import type { Metadata } from "next";
import { WaitingPage } from "@/components/dashboard/part-pages";
import { askedOf } from "@/lib/features/dashboards/filter";
import { waitingView } from "@/lib/features/dashboards/waiting/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Số liệu đang chờ", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await waitingView(await requireActor(), askedOf(await searchParams));
  if (view === null) notThere();
  return <WaitingPage view={view} />;
}
