import type { Metadata } from "next";
import { DifferPage } from "@/components/differences/differ-page";
import { toDifferFrom } from "@/lib/features/differences/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { differ } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kết luận khác", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const row = await toDifferFrom(await requireActor(), id);
  if (row === null) notThere();
  return <DifferPage row={row} action={differ.bind(null, id)} />;
}
