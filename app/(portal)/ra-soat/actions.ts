"use server";

import { revalidatePath } from "next/cache";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import { requireActor } from "@/lib/server/current-actor";

export type ReviewState = { said: string | null };

/** Accepts or returns one waiting observation from a plain form post. */
export async function review(_before: ReviewState, form: FormData): Promise<ReviewState> {
  const actor = await requireActor();
  const act = form.get("act");
  const observationId = String(form.get("observationId") ?? "");
  const input =
    act === "return" ? { act, observationId, reason: String(form.get("reason") ?? "") } : { act, observationId };
  const result = await reviewObservation(actor, input);
  if (!result.ok) return { said: refusal(result) };
  revalidatePath("/ra-soat");
  return { said: act === "return" ? "Đã trả lại." : "Đã chấp nhận." };
}

type Refused = Exclude<Awaited<ReturnType<typeof reviewObservation>>, { ok: true }>;

function refusal(result: Refused): string {
  if (result.code === "invalid") return result.problems.map((problem) => problem.text).join("; ");
  if (result.code === "conflict") return result.text;
  return result.code === "refused" ? "Không ai chấp nhận số liệu do chính mình nhập." : "Không tìm thấy số liệu này.";
}
