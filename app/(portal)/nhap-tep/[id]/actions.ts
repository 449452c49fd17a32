"use server";

import { redirect } from "next/navigation";
import { beginCommit, readAgain } from "@/lib/imports/desk/mutations";
import { discardFile } from "@/lib/imports/files/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Each leads back to the file's page, which says what came of it. */
export async function commit(fileId: string, form: FormData): Promise<void> {
  const result = await beginCommit(await requireActor(), { fileId, seen: String(form.get("seen") ?? "") });
  if (!result.ok && (result.code === "not_found" || result.code === "refused")) notThere();
  redirect(`/nhap-tep/${fileId}`);
}

export async function discard(fileId: string): Promise<void> {
  const result = await discardFile(await requireActor(), { fileId });
  if (!result.ok && result.code === "not_found") notThere();
  redirect(`/nhap-tep/${fileId}`);
}

export async function again(fileId: string): Promise<void> {
  await readAgain(await requireActor(), fileId);
  redirect(`/nhap-tep/${fileId}`);
}
