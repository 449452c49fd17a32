"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Answer } from "@/components/form/answer";
import { chooseMail, markRead } from "@/lib/features/notices/mutations";
import { requireActor } from "@/lib/server/current-actor";

/** Marks one notice, or all, as read. */
export async function read(form: FormData): Promise<void> {
  const id = form.get("id");
  await markRead(await requireActor(), typeof id === "string" ? id : null);
  redirect("/thong-bao");
}

/** Says how often mail comes from now on; what is no choice changes nothing. */
export async function choose({ attempt }: Answer, form: FormData): Promise<Answer> {
  const saved = await chooseMail(await requireActor(), form.get("mail"));
  revalidatePath("/thong-bao");
  const said = saved
    ? { warn: false, text: "Đã lưu cách gửi." }
    : { warn: true, text: "Chưa lưu được: chọn một cách gửi." };
  return { attempt: attempt + 1, problems: [], typed: {}, said };
}
