"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ManyState } from "@/components/reviews/preview-form";
import { hrefOf } from "@/lib/features/reviews/filter";
import { reviewMany } from "@/lib/features/reviews/mutations";
import { outcomeSlug } from "@/lib/features/reviews/outcome";
import { STEP_WORDS, stepOfSlug } from "@/lib/features/reviews/workflow";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Takes a step on all observations that were shown, from a plain form post; then back to the list. */
export async function takeAll(before: ManyState, form: FormData): Promise<ManyState> {
  const actor = await requireActor();
  const step = stepOfSlug(String(form.get("buoc") ?? ""));
  if (step === null) notThere();
  const reason = String(form.get("reason") ?? "");
  const ids = form.getAll("chon").map(String);
  const result = await reviewMany(actor, { step, ids, seen: String(form.get("seen") ?? ""), reason });
  if (result.ok) redirect(hrefOf({ buoc: STEP_WORDS[step].slug }, outcomeSlug(step)));
  const state = { attempt: before.attempt + 1, said: null, problems: [], reason };
  if (result.code === "invalid") return { ...state, problems: result.problems };
  if (result.code === "conflict") {
    // What is shown beside the message is what stands now.
    revalidatePath("/ra-soat/xem-truoc");
    return { ...state, said: result.text };
  }
  if (result.code === "refused")
    return { ...state, said: "Trong danh sách có số liệu do chính bạn nhập: chưa ghi gì." };
  notThere();
}
