import type { Metadata } from "next";
import { DifferencePage } from "@/components/differences/difference-page";
import { differenceView } from "@/lib/features/differences/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { answer } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Khác biệt", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const view = await differenceView(await requireActor(), id);
  if (view === null) notThere();
  return <DifferencePage view={view} action={answer.bind(null, id)} />;
}
