"use server";

import { redirect } from "next/navigation";
import type { Answer } from "@/components/form/answer";
import { decideOnEdition, withdrawEdition } from "@/lib/features/editions/mutations";
import { typedText } from "@/lib/format/typed";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { refusal } from "../../../refusal";

/** Publishes or refuses, by a person who did not propose. */
export async function decide(proposalId: string, before: Answer, form: FormData): Promise<Answer> {
  const typed = typedText(form, ["act", "reason"]);
  const input =
    typed.act === "refuse" ? { act: "refuse", proposalId, reason: typed.reason } : { act: "publish", proposalId };
  const result = await decideOnEdition(await requireActor(), input);
  if (result.ok) redirect(`/phap-ly/de-nghi/${proposalId}`);
  if (result.code === "not_found") notThere();
  return refusal(before, typed, result);
}

export async function withdraw(proposalId: string, before: Answer): Promise<Answer> {
  const result = await withdrawEdition(await requireActor(), { proposalId });
  if (result.ok) redirect(`/phap-ly/de-nghi/${proposalId}`);
  if (result.code === "not_found") notThere();
  return refusal(before, {}, result);
}
