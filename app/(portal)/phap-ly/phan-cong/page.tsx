import type { Metadata } from "next";
import { AnswerListPage } from "@/components/answers/answer-list-page";
import { NTM } from "@/lib/engine";
import { answerList } from "@/lib/features/answers/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cơ quan phụ trách", robots: "noindex" };

type Props = { searchParams: Promise<{ bo?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { bo } = await searchParams;
  const view = await answerList(await requireActor(), typeof bo === "string" && bo !== "" ? bo : NTM);
  if (view === null) notThere();
  return <AnswerListPage view={view} />;
}
