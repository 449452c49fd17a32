import type { Metadata } from "next";
import { UnitPage } from "@/components/entry/unit-page";
import { unitForEntry } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập số liệu", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ma: string }> }) {
  const found = await unitForEntry(await requireActor(), (await params).ma);
  if (found === null) notThere();
  return <UnitPage {...found} />;
}
