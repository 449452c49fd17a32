"use server";

import { redirect } from "next/navigation";
import { proposeRelease } from "@/lib/features/editions/offers/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { type Said, said } from "../said";

/** Proposes the content that this release ships. */
export async function offer(setKey: string, _before: Said, form: FormData): Promise<Said> {
  const result = await proposeRelease(await requireActor(), { setKey, reason: String(form.get("reason") ?? "") });
  if (result.ok) redirect(`/phap-ly/de-nghi/${result.value.proposalId}`);
  if (result.code === "not_found") notThere();
  return said(result);
}
