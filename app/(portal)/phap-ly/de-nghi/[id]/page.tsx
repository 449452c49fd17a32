import type { Metadata } from "next";
import { ProposalPage } from "@/components/law/proposal-page";
import { proposalView } from "@/lib/features/editions/previews/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { decide, withdraw } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Đề nghị phiên bản mới", robots: "noindex" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ "so-voi"?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const beside = query["so-voi"];
  const view = await proposalView(
    await requireActor(),
    id,
    typeof beside === "string" && beside !== "" ? beside : null,
  );
  if (view === null) notThere();
  return <ProposalPage view={view} decide={decide.bind(null, id)} withdraw={withdraw.bind(null, id)} />;
}
