import type { Metadata } from "next";
import { DeskPage } from "@/components/evidence/desk-page";
import { UnitPapersPage } from "@/components/evidence/unit-papers-page";
import { paperReturn, type Query } from "@/lib/features/evidence/form/typed";
import { paperOfUnit } from "@/lib/features/evidence/papers/queries";
import { evidenceDesk, unitPapers } from "@/lib/features/evidence/queries";
import { PAPER_FILTERS } from "@/lib/features/evidence/types";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tài liệu minh chứng", robots: "noindex" };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  if (query.xa === undefined) {
    const desk = await evidenceDesk(actor, text("tim"));
    if (desk === null) notThere();
    return <DeskPage {...desk} />;
  }
  const filter = PAPER_FILTERS.find((item) => item.query === text("loc"))?.filter ?? "all";
  const view = await unitPapers(actor, text("xa"), { filter, setKey: text("bo") });
  if (view === null) notThere();
  const back = paperReturn(query);
  const named = (id: string | null) => (id === null ? null : paperOfUnit(actor, view.unit.key, id));
  return <UnitPapersPage view={view} back={back} saved={await named(back.saved)} sameAs={await named(back.sameAs)} />;
}
