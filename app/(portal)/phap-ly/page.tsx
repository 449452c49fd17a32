import type { Metadata } from "next";
import { LawPage } from "@/components/law/law-page";
import { lawDesk } from "@/lib/features/editions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { receiveProblems } from "../receive-problems";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pháp lý của bộ tiêu chí", robots: "noindex" };

type Query = Record<string, string | string[] | undefined>;

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const desk = await lawDesk(await requireActor());
  if (desk === null) notThere();
  const { problems, basis } = receiveProblems(await searchParams);
  return <LawPage desk={desk} problems={problems} basis={basis} />;
}
