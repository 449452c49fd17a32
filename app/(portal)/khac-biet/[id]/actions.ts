"use server";

import { revalidatePath } from "next/cache";
import type { AnswerState } from "@/components/differences/answer-form";
import { answerDifference, closeDifference } from "@/lib/features/differences/answering/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** The unit explains a difference, or the agency acknowledges, from a plain form post. */
export async function answer(differenceId: string, before: AnswerState, form: FormData): Promise<AnswerState> {
  const actor = await requireActor();
  const text = String(form.get("text") ?? "");
  const result =
    form.get("act") === "close"
      ? await closeDifference(actor, { differenceId })
      : await answerDifference(actor, { differenceId, text });
  const state = { attempt: before.attempt + 1, problems: [], said: null, text };
  revalidatePath(`/khac-biet/${differenceId}`);
  if (result.ok) return { ...state, text: "" };
  if (result.code === "invalid") return { ...state, problems: result.problems };
  if (result.code === "conflict") return { ...state, said: result.text };
  notThere();
}
