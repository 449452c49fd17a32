import type { Metadata } from "next";
import { EditionFilePage } from "@/components/law/edition-file-page";
import { editionFile } from "@/lib/features/editions/files/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { again, discard, propose } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tệp bộ tiêu chí", robots: "noindex" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ "so-voi"?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const beside = query["so-voi"];
  const view = await editionFile(await requireActor(), id, typeof beside === "string" && beside !== "" ? beside : null);
  if (view === null) notThere();
  return (
    <EditionFilePage
      view={view}
      propose={propose.bind(null, id)}
      discard={discard.bind(null, id)}
      again={again.bind(null, id)}
    />
  );
}
