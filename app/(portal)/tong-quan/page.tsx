import type { Metadata } from "next";
import { BriefPage } from "@/components/dashboard/brief-page";
import { OverviewPage } from "@/components/dashboard/overview-page";
import { briefView } from "@/lib/features/dashboards/brief/queries";
import { askedOf } from "@/lib/features/dashboards/filter";
import { overview } from "@/lib/features/dashboards/overview/queries";
import { reach } from "@/lib/policy/can";
import { requireActor } from "@/lib/server/current-actor";
import { portalAddress } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tổng quan", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A leader begins with the one page; everybody else with the parts that are theirs. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  if (reach(actor, "publication.approve").everywhere) {
    const brief = await briefView(actor);
    if (brief === null) notThere();
    return <BriefPage view={brief} origin={portalAddress()} path="/tong-quan" />;
  }
  const view = await overview(actor, askedOf(await searchParams));
  if (view === null) notThere();
  return <OverviewPage view={view} />;
}
