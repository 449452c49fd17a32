import type { Metadata } from "next";
import { CriterionPage } from "@/components/entry/criterion-page";
import { criterionForEntry } from "@/lib/features/entries/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { take } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập số liệu tiêu chí", robots: "noindex" };

type Props = { params: Promise<{ ma: string; tieuChi: string }>; searchParams: Promise<{ bo?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const { ma, tieuChi } = await params;
  const { bo } = await searchParams;
  const asked = { setKey: typeof bo === "string" ? bo : "", criterionId: decodeURIComponent(tieuChi) };
  const view = await criterionForEntry(await requireActor(), ma, asked);
  if (view === null) notThere();
  return <CriterionPage view={view} action={take.bind(null, ma, asked)} />;
}
