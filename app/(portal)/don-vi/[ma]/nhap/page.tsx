import type { Metadata } from "next";
import { DraftsPage } from "@/components/entry/drafts-page";
import { draftsToSend } from "@/lib/features/entries/drafts/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { sendAll } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Gửi các bản nháp", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ma: string }> }) {
  const { ma } = await params;
  const view = await draftsToSend(await requireActor(), ma);
  if (view === null) notThere();
  return <DraftsPage view={view} action={sendAll.bind(null, ma)} />;
}
