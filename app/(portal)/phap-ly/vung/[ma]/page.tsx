import type { Metadata } from "next";
import { RegionPage } from "@/components/regions/region-page";
import { regionPage } from "@/lib/features/regions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Vùng áp dụng của một xã", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ma: string }> }) {
  const { ma } = await params;
  const view = await regionPage(await requireActor(), ma);
  if (view === null) notThere();
  return <RegionPage view={view} action={save.bind(null, ma)} />;
}
