import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitPage } from "@/components/work/unit-page";
import { unitForEntry } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập số liệu", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ma: string }> }) {
  const found = await unitForEntry(await requireActor(), (await params).ma);
  if (found === null) notFound();
  return <UnitPage {...found} />;
}
