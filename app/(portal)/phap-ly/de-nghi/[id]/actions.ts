"use server";

import { redirect } from "next/navigation";
import { decideOnEdition, withdrawEdition } from "@/lib/features/editions/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { type Said, said } from "../../said";

/** Publishes or refuses, by a person who did not propose. */
export async function decide(proposalId: string, _before: Said, form: FormData): Promise<Said> {
  const refuse = form.get("act") === "refuse";
  const input = refuse
    ? { act: "refuse", proposalId, reason: String(form.get("reason") ?? "") }
    : { act: "publish", proposalId };
  const result = await decideOnEdition(await requireActor(), input);
  if (result.ok) redirect(`/phap-ly/de-nghi/${proposalId}`);
  if (result.code === "not_found") notThere();
  return said(result);
}

export async function withdraw(proposalId: string, _before: Said): Promise<Said> {
  const result = await withdrawEdition(await requireActor(), { proposalId });
  if (result.ok) redirect(`/phap-ly/de-nghi/${proposalId}`);
  if (result.code === "not_found") notThere();
  return said(result);
}
