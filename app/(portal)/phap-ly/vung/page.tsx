import type { Metadata } from "next";
import { RegionListPage } from "@/components/regions/region-list-page";
import { regionList } from "@/lib/features/regions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Vùng áp dụng mức đạt chuẩn", robots: "noindex" };

type Props = { searchParams: Promise<{ huyen?: string | string[]; xem?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { huyen, xem } = await searchParams;
  const district = typeof huyen === "string" && huyen !== "" ? huyen : null;
  const view = await regionList(await requireActor(), { district, unchecked: xem === "chua-doi-chieu" });
  if (view === null) notThere();
  return <RegionListPage view={view} />;
}
