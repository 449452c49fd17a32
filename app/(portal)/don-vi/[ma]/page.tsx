import type { Metadata } from "next";
import { UnitPage } from "@/components/entry/unit-page";
import { unitForEntry } from "@/lib/features/entries/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Số liệu của một xã", robots: "noindex" };

type Props = { params: Promise<{ ma: string }>; searchParams: Promise<{ bo?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const { bo } = await searchParams;
  const view = await unitForEntry(await requireActor(), (await params).ma, typeof bo === "string" ? bo : "");
  if (view === null) notThere();
  return <UnitPage view={view} />;
}
