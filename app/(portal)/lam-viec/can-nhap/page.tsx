import type { Metadata } from "next";
import { GapsPage } from "@/components/work/gaps-page";
import { gapsView } from "@/lib/features/work/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cần nhập", robots: "noindex" };

export default async function Page() {
  const units = await gapsView(await requireActor());
  if (units === null) notThere();
  return <GapsPage units={units} />;
}
