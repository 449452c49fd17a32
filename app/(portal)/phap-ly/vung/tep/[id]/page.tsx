import type { Metadata } from "next";
import { ListFilePage } from "@/components/imports/list-file-page";
import { LIST_FILTERS } from "@/lib/imports/dated/types";
import { regionFile } from "@/lib/imports/regions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { again, commit, discard } from "../../../../nhap-tep/[id]/actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tệp vùng áp dụng", robots: "noindex" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ xem?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { xem }] = await Promise.all([params, searchParams]);
  const filter = LIST_FILTERS.find(({ query }) => query === xem)?.filter ?? null;
  const view = await regionFile(await requireActor(), id, filter);
  if (view === null) notThere();
  return (
    <ListFilePage
      view={view}
      subject="Xã"
      commit={commit.bind(null, "regions", id)}
      discard={discard.bind(null, "regions", id)}
      again={again.bind(null, "regions", id)}
    />
  );
}
