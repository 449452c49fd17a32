import type { Metadata } from "next";
import { PublishingPage } from "@/components/work/publishing-page";
import { publishingView } from "@/lib/features/publishing/queries";
import { reach } from "@/lib/policy/can";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { approve, prepare } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Công bố", robots: "noindex" };

export default async function Page() {
  const actor = await requireActor();
  const mayPrepare = reach(actor, "publication.prepare").everywhere;
  const mayApprove = reach(actor, "publication.approve").everywhere;
  if (!mayPrepare && !mayApprove) notThere();
  const view = await publishingView();
  return <PublishingPage view={view} prepare={mayPrepare ? prepare : null} approve={mayApprove ? approve : null} />;
}
