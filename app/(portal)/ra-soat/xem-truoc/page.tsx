import type { Metadata } from "next";
import { PreviewPage } from "@/components/reviews/preview-page";
import { previewView } from "@/lib/features/reviews/ticked/queries";
import { stepOfSlug } from "@/lib/features/reviews/workflow";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { takeAll } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Xem trước", robots: "noindex" };

type Props = { searchParams: Promise<{ buoc?: string | string[]; chon?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  const { buoc, chon = [] } = await searchParams;
  const step = stepOfSlug(typeof buoc === "string" ? buoc : undefined);
  const view = step === null ? null : await previewView(actor, step, [chon].flat());
  if (view === null) notThere();
  return <PreviewPage view={view} action={takeAll} />;
}
