import type { Metadata } from "next";
import { IndicatorPart } from "@/components/evidence/indicator-part";
import { EntryPage } from "@/components/work/entry-page";
import { paperReturn, type Query } from "@/lib/features/evidence/form/typed";
import { indicatorEvidence } from "@/lib/features/evidence/indicator/queries";
import { paperOfUnit } from "@/lib/features/evidence/papers/queries";
import { entryView } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { attach, detach } from "../../../minh-chung/actions";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập số liệu chỉ tiêu", robots: "noindex" };

type Props = { params: Promise<{ ma: string; chiTieu: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { ma, chiTieu } = await params;
  const actor = await requireActor();
  const view = await entryView(actor, ma, chiTieu);
  if (view === null) notThere();
  const evidence = await indicatorEvidence(actor, ma, chiTieu);
  const back = paperReturn(await searchParams);
  const named = (id: string | null) => (id === null ? null : paperOfUnit(actor, view.unit.key, id));
  return (
    <>
      <EntryPage view={view} action={save.bind(null, ma, chiTieu)} />
      {evidence !== null && (
        <IndicatorPart
          view={evidence}
          back={back}
          saved={await named(back.saved)}
          sameAs={await named(back.sameAs)}
          attach={attach.bind(null, { unitKey: view.unit.key, indicatorId: chiTieu })}
          detach={(linkId) => detach.bind(null, linkId)}
        />
      )}
    </>
  );
}
