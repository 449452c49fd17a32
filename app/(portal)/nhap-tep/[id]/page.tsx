import type { Metadata } from "next";
import { FiguresFilePage } from "@/components/imports/figures-file-page";
import { importFile } from "@/lib/imports/files/queries";
import { LINE_FILTERS } from "@/lib/imports/files/types";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { again, commit, discard } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tệp số liệu", robots: "noindex" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xem?: string | string[]; trang?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { xem, trang } = await searchParams;
  const asked = {
    filter: LINE_FILTERS.find(({ query }) => query === xem)?.filter ?? null,
    page: Number.parseInt(String(trang ?? "1"), 10) || 1,
  };
  const view = await importFile(await requireActor(), id, asked);
  if (view === null) notThere();
  return (
    <FiguresFilePage
      view={view}
      commit={commit.bind(null, "figures", id)}
      discard={discard.bind(null, "figures", id)}
      again={again.bind(null, "figures", id)}
    />
  );
}
