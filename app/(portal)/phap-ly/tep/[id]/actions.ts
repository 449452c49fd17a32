"use server";

import { redirect } from "next/navigation";
import { proposeFile } from "@/lib/features/editions/files/mutations";
import { readAgain } from "@/lib/imports/desk/mutations";
import { discardFile } from "@/lib/imports/files/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { type Said, said } from "../../said";

export async function propose(fileId: string, before: Said, form: FormData): Promise<Said> {
  const ticked = form.getAll("moi").map(String);
  const result = await proposeFile(await requireActor(), { fileId, ticked });
  if (result.ok) redirect(`/phap-ly/de-nghi/${result.value.proposalId}`);
  if (result.code === "not_found" || result.code === "refused") notThere();
  return { ...said(result), attempt: (before.attempt ?? 0) + 1 };
}

export async function discard(fileId: string): Promise<void> {
  await discardFile(await requireActor(), { fileId, kind: "edition" });
  redirect(`/phap-ly/tep/${fileId}`);
}

export async function again(fileId: string): Promise<void> {
  await readAgain(await requireActor(), fileId);
  redirect(`/phap-ly/tep/${fileId}`);
}
