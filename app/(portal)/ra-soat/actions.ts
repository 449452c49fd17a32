"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ReviewState } from "@/components/reviews/review-form";
import { hrefOf } from "@/lib/features/reviews/filter";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import { outcomeSlug } from "@/lib/features/reviews/outcome";
import type { ReviewFilter } from "@/lib/features/reviews/types";
import { requireActor } from "@/lib/server/current-actor";

/** Takes a step on one waiting observation, or sends it back, from a plain form post. */
export async function review(filter: ReviewFilter, before: ReviewState, form: FormData): Promise<ReviewState> {
  const actor = await requireActor();
  const text = (name: string) => String(form.get(name) ?? "");
  const act = text("act");
  const reason = text("reason");
  const observationId = text("observationId");
  const input = act === "return" ? { act, step: text("step"), observationId, reason } : { act, observationId, reason };
  const result = await reviewObservation(actor, input);
  // The row leaves the list, and with it whatever stood beside it: what came of it is said above.
  if (result.ok || result.code === "conflict") {
    revalidatePath("/ra-soat");
    redirect(hrefOf(filter, outcomeSlug(result.ok ? act : null)));
  }
  return { attempt: before.attempt + 1, said: refusal(result), reason };
}

type Refused = Exclude<Awaited<ReturnType<typeof reviewObservation>>, { ok: true } | { code: "conflict" }>;

function refusal(result: Refused): string {
  if (result.code === "invalid") return result.problems.map((problem) => problem.text).join("; ");
  return result.code === "refused"
    ? "Không ai quyết định về số liệu do chính mình nhập."
    : "Không tìm thấy số liệu này.";
}
