import type { Metadata } from "next";
import { AnswerPage } from "@/components/answers/answer-page";
import { answerPage } from "@/lib/features/answers/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cơ quan phụ trách một chỉ tiêu", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ bo: string; chiTieu: string }> }) {
  const { bo, chiTieu } = await params;
  // Identifiers of conditions have letters beyond ASCII: ĐK1.
  const word = decodeURIComponent(chiTieu);
  const view = await answerPage(await requireActor(), bo, word);
  if (view === null) notThere();
  return <AnswerPage view={view} action={save.bind(null, bo, word)} />;
}
