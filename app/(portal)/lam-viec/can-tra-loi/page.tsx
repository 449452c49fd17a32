import type { Metadata } from "next";
import { AnswersPage } from "@/components/work/answers-page";
import { toAnswer } from "@/lib/features/work/queries";
import { requireActor } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cần trả lời", robots: "noindex" };

export default async function Page() {
  return <AnswersPage view={await toAnswer(await requireActor())} />;
}
