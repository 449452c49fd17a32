import type { Metadata } from "next";
import { DifferencesOn } from "@/components/differences/differences-on";
import { EntryPage } from "@/components/entry/entry-page";
import { differencesOn } from "@/lib/features/differences/page/queries";
import { entryView } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập số liệu chỉ tiêu", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ma: string; chiTieu: string }> }) {
  const { ma, chiTieu } = await params;
  const view = await entryView(await requireActor(), ma, chiTieu);
  if (view === null) notThere();
  const place = { unitKey: view.unit.key, setKey: view.setKey, indicatorId: view.indicator.id };
  return (
    <>
      <DifferencesOn differences={await differencesOn(place)} />
      <EntryPage view={view} action={save.bind(null, ma, chiTieu)} />
    </>
  );
}
