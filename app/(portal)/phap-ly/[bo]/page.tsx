import type { Metadata } from "next";
import { SetDeskPage } from "@/components/law/set-desk-page";
import { setDesk } from "@/lib/features/editions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { offer } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Mức đạt chuẩn của một bộ tiêu chí", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ bo: string }> }) {
  const { bo } = await params;
  const desk = await setDesk(await requireActor(), bo);
  if (desk === null) notThere();
  return <SetDeskPage desk={desk} offer={offer.bind(null, bo)} />;
}
