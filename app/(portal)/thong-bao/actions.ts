"use server";

import { redirect } from "next/navigation";
import { chooseMail, markRead } from "@/lib/features/notices/mutations";
import { requireActor } from "@/lib/server/current-actor";

/** Marks one notice, or all, as read. */
export async function read(form: FormData): Promise<void> {
  const id = form.get("id");
  await markRead(await requireActor(), typeof id === "string" ? id : null);
  redirect("/thong-bao");
}

export async function choose(form: FormData): Promise<void> {
  await chooseMail(await requireActor(), form.get("mail"));
  redirect("/thong-bao");
}
