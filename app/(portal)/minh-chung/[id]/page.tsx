import type { Metadata } from "next";
import { PaperPage } from "@/components/evidence/paper-page";
import { paperReturn, type Query } from "@/lib/features/evidence/form/typed";
import { paperView } from "@/lib/features/evidence/papers/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { detach, share } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tài liệu minh chứng", robots: "noindex" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const view = await paperView(await requireActor(), id);
  if (view === null) notThere();
  const { problems, saved } = paperReturn(await searchParams);
  return (
    <PaperPage
      view={view}
      problems={problems}
      saved={saved !== null && /^\d+$/.test(saved) ? saved : null}
      detach={(linkId) => detach.bind(null, linkId)}
      share={share.bind(null, id)}
    />
  );
}
