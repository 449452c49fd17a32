import type { Metadata } from "next";
import { IndicatorDeskPage } from "@/components/law/indicator-desk-page";
import { indicatorDesk } from "@/lib/features/editions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Mức đạt chuẩn của một chỉ tiêu", robots: "noindex" };

type Props = { params: Promise<{ bo: string; chiTieu: string }>; searchParams: Promise<{ muc?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ bo, chiTieu }, { muc }] = await Promise.all([params, searchParams]);
  const index = typeof muc === "string" && /^\d{1,3}$/.test(muc) ? Number(muc) : null;
  const id = decodeURIComponent(chiTieu);
  const desk = await indicatorDesk(await requireActor(), bo, id, index);
  if (desk === null) notThere();
  return <IndicatorDeskPage desk={desk} save={save.bind(null, bo, id, index)} />;
}
