"use server";

import { revalidatePath } from "next/cache";
import { askOpening } from "@/lib/features/periods/asking/mutations";
import { createdFrom, type PeriodState, stateAfter, typedPeriod } from "@/lib/features/periods/form";
import { createPeriod, decideOpening, lockPeriod } from "@/lib/features/periods/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

type Result = Parameters<typeof stateAfter>[1];

function after(before: PeriodState, result: Result, typed: Record<string, string>, done: string): PeriodState {
  revalidatePath("/ky-bao-cao", "layout");
  const state = stateAfter(before, result, typed, done);
  if (state === null) notThere();
  return state;
}

/** Makes a period, from a plain form post. */
export async function create(before: PeriodState, form: FormData): Promise<PeriodState> {
  const typed = typedPeriod(form);
  return after(before, await createPeriod(await requireActor(), createdFrom(typed)), typed, "Đã tạo kỳ báo cáo.");
}

/** Locks a period by hand. */
export async function lock(periodId: string, before: PeriodState, form: FormData): Promise<PeriodState> {
  const typed = typedPeriod(form);
  const result = await lockPeriod(await requireActor(), { periodId, reason: typed.reason });
  return after(before, result, typed, "Đã khóa kỳ báo cáo.");
}

/** Asks to open a locked period for communes. */
export async function ask(periodId: string, before: PeriodState, form: FormData): Promise<PeriodState> {
  const typed = typedPeriod(form);
  const { codes, until, reason } = typed;
  const result = await askOpening(await requireActor(), { periodId, codes, until, reason });
  return after(before, result, typed, "Đã gửi đề nghị; lãnh đạo sẽ quyết định.");
}

/** Decides on a request to open a locked period. */
export async function decide(before: PeriodState, form: FormData): Promise<PeriodState> {
  const typed = typedPeriod(form);
  const input = { openingId: form.get("openingId"), decision: form.get("decision"), reason: typed.reason };
  const result = await decideOpening(await requireActor(), input);
  if (!result.ok && result.code === "refused") {
    return {
      ...before,
      attempt: before.attempt + 1,
      typed,
      said: "Người đề nghị không tự quyết định đề nghị của mình.",
    };
  }
  return after(before, result, typed, "Đã quyết định.");
}
