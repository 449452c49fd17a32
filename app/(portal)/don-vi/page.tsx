import type { Metadata } from "next";
import { FoundUnits } from "@/components/entry/found-units";
import { findUnits } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tìm một xã", robots: "noindex" };

export default async function Page({ searchParams }: { searchParams: Promise<{ tim?: string | string[] }> }) {
  const { tim } = await searchParams;
  const search = typeof tim === "string" ? tim.slice(0, 100) : "";
  const units = await findUnits(await requireActor(), search);
  if (units === null) notThere();
  return <FoundUnits units={units} search={search} />;
}
