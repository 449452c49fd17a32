"use server";

import { redirect } from "next/navigation";
import type { Answer } from "@/components/form/answer";
import { proposeRelease } from "@/lib/features/editions/offers/mutations";
import { typedText } from "@/lib/format/typed";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { refusal } from "../../refusal";

/** Proposes the content that this release ships. */
export async function offer(setKey: string, before: Answer, form: FormData): Promise<Answer> {
  const typed = typedText(form, ["reason"]);
  const result = await proposeRelease(await requireActor(), { setKey, ...typed });
  if (result.ok) redirect(`/phap-ly/de-nghi/${result.value.proposalId}`);
  if (result.code === "not_found") notThere();
  return refusal(before, typed, result);
}
