import type { Metadata } from "next";
import { DifferencesOn } from "@/components/differences/differences-on";
import { EntryPage } from "@/components/entry/entry-page";
import { IndicatorPart } from "@/components/evidence/indicator-part";
import { differencesOn } from "@/lib/features/differences/page/queries";
import { paperReturn, type Query } from "@/lib/features/evidence/form/typed";
import { indicatorEvidence } from "@/lib/features/evidence/indicator/queries";
import { paperOfUnit } from "@/lib/features/evidence/papers/queries";
import { entryView } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { attach, detach } from "../../../minh-chung/actions";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Chỉ tiêu của một xã", robots: "noindex" };

type Props = { params: Promise<{ ma: string; chiTieu: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { ma, chiTieu } = await params;
  const query = await searchParams;
  const actor = await requireActor();
  const asked = { setKey: typeof query.bo === "string" ? query.bo : "", indicatorId: decodeURIComponent(chiTieu) };
  const view = await entryView(actor, ma, asked);
  if (view === null) notThere();
  const place = { unitKey: view.unit.key, setKey: view.setKey, indicatorId: view.indicator.id };
  const evidence = await indicatorEvidence(actor, ma, place);
  const back = paperReturn(query);
  const named = (id: string | null) => (id === null ? null : paperOfUnit(actor, view.unit.key, id));
  return (
    <>
      <DifferencesOn differences={await differencesOn(place)} />
      <EntryPage view={view} action={save.bind(null, ma, asked)} />
      {evidence !== null && (
        <IndicatorPart
          view={evidence}
          back={back}
          saved={await named(back.saved)}
          sameAs={await named(back.sameAs)}
          attach={attach.bind(null, place)}
          detach={(linkId) => detach.bind(null, linkId)}
        />
      )}
    </>
  );
}
