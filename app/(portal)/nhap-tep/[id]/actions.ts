"use server";

import { redirect } from "next/navigation";
import { beginCommit, readAgain } from "@/lib/imports/desk/mutations";
import { discardFile } from "@/lib/imports/files/mutations";
import { FILE_KINDS, type FileKind } from "@/lib/imports/kinds";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Each leads back to the file's page, by its kind, which says what came of it. */
export async function commit(kind: FileKind, fileId: string, form: FormData): Promise<void> {
  const result = await beginCommit(await requireActor(), { fileId, seen: String(form.get("seen") ?? "") });
  if (!result.ok && (result.code === "not_found" || result.code === "refused")) notThere();
  backTo(kind, fileId);
}

export async function discard(kind: FileKind, fileId: string): Promise<void> {
  const result = await discardFile(await requireActor(), { fileId, kind });
  if (!result.ok && result.code === "not_found") notThere();
  backTo(kind, fileId);
}

export async function again(kind: FileKind, fileId: string): Promise<void> {
  await readAgain(await requireActor(), fileId);
  backTo(kind, fileId);
}

function backTo(kind: FileKind, fileId: string): never {
  if (!Object.hasOwn(FILE_KINDS, kind)) notThere();
  redirect(`${FILE_KINDS[kind].path}/${fileId}`);
}
