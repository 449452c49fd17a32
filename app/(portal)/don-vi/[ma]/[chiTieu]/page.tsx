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

type Props = { params: Promise<{ ma: string; chiTieu: string }>; searchParams: Promise<{ bo?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const { ma, chiTieu } = await params;
  const { bo } = await searchParams;
  const asked = { setKey: typeof bo === "string" ? bo : "", indicatorId: decodeURIComponent(chiTieu) };
  const view = await entryView(await requireActor(), ma, asked);
  if (view === null) notThere();
  const place = { unitKey: view.unit.key, setKey: view.setKey, indicatorId: view.indicator.id };
  return (
    <>
      <DifferencesOn differences={await differencesOn(place)} />
      <EntryPage view={view} action={save.bind(null, ma, asked)} />
    </>
  );
}
