"use server";

import { redirect } from "next/navigation";
import type { Answer } from "@/components/form/answer";
import { proposeFile } from "@/lib/features/editions/files/mutations";
import { readAgain } from "@/lib/imports/desk/mutations";
import { discardFile } from "@/lib/imports/files/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { refusal } from "../../../refusal";

export async function propose(fileId: string, before: Answer, form: FormData): Promise<Answer> {
  const ticked = form.getAll("moi").map(String);
  const result = await proposeFile(await requireActor(), { fileId, ticked });
  if (result.ok) redirect(`/phap-ly/de-nghi/${result.value.proposalId}`);
  if (result.code === "not_found" || result.code === "refused") notThere();
  return refusal(before, { moi: ticked.join(" ") }, result);
}

export async function discard(fileId: string): Promise<void> {
  await discardFile(await requireActor(), { fileId, kind: "edition" });
  redirect(`/phap-ly/tep/${fileId}`);
}

export async function again(fileId: string): Promise<void> {
  await readAgain(await requireActor(), fileId);
  redirect(`/phap-ly/tep/${fileId}`);
}
