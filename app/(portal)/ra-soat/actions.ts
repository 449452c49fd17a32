"use server";

import { revalidatePath } from "next/cache";
import type { ReviewState } from "@/components/reviews/review-form";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import { STEP_WORDS, STEPS } from "@/lib/features/reviews/workflow";
import { requireActor } from "@/lib/server/current-actor";

/** Takes a step on one waiting observation, or sends it back, from a plain form post. */
export async function review(before: ReviewState, form: FormData): Promise<ReviewState> {
  const actor = await requireActor();
  const text = (name: string) => String(form.get(name) ?? "");
  const act = text("act");
  const reason = text("reason");
  const observationId = text("observationId");
  const input = act === "return" ? { act, step: text("step"), observationId, reason } : { act, observationId, reason };
  const result = await reviewObservation(actor, input);
  const attempt = before.attempt + 1;
  if (!result.ok) return { attempt, said: refusal(result), reason };
  revalidatePath("/ra-soat");
  const step = STEPS.find((one) => one === act);
  return { attempt, said: step === undefined ? "Đã trả lại." : `Đã ${STEP_WORDS[step].act}.`, reason: "" };
}

type Refused = Exclude<Awaited<ReturnType<typeof reviewObservation>>, { ok: true }>;

function refusal(result: Refused): string {
  if (result.code === "invalid") return result.problems.map((problem) => problem.text).join("; ");
  if (result.code === "conflict") return result.text;
  return result.code === "refused"
    ? "Không ai quyết định về số liệu do chính mình nhập."
    : "Không tìm thấy số liệu này.";
}
