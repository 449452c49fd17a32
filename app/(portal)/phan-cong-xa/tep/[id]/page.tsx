import type { Metadata } from "next";
import { ListFilePage } from "@/components/imports/list-file-page";
import { assignmentFile } from "@/lib/imports/assignments/queries";
import { LIST_FILTERS } from "@/lib/imports/dated/types";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { again, commit, discard } from "../../../nhap-tep/[id]/actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tệp phân công phụ trách xã", robots: "noindex" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ xem?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { xem }] = await Promise.all([params, searchParams]);
  const filter = LIST_FILTERS.find(({ query }) => query === xem)?.filter ?? null;
  const view = await assignmentFile(await requireActor(), id, filter);
  if (view === null) notThere();
  return (
    <ListFilePage
      view={view}
      subject="Xã, cơ quan"
      commit={commit.bind(null, "assignments", id)}
      discard={discard.bind(null, "assignments", id)}
      again={again.bind(null, "assignments", id)}
    />
  );
}
