"use server";

import { revalidatePath } from "next/cache";
import type { Answer } from "@/components/form/answer";
import { typedFields } from "@/lib/features/settings/forms/forms";
import { changeSetting } from "@/lib/features/settings/mutations";
import { settingPage } from "@/lib/features/settings/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Changes a setting, from a plain form post; whatever happens, what was typed stays and the page shows what stands. */
export async function save(key: string, before: Answer, form: FormData): Promise<Answer> {
  const actor = await requireActor();
  const typed = typedFields(form);
  const result = await changeSetting(actor, { key, typed });
  revalidatePath(`/quan-tri/cai-dat/${key}`);
  const answer = { attempt: before.attempt + 1, problems: [], typed, said: null };
  if (result.ok) return { ...answer, typed: {}, said: { warn: false, text: "Đã ghi. Giá trị mới dùng từ bây giờ." } };
  if (result.code === "invalid") {
    return { ...answer, problems: result.problems.map(({ place, text }) => ({ place: fieldOf(place), text })) };
  }
  if (result.code === "conflict") {
    // Who has read what stands now may write over it: the next post says that it was seen.
    const seen = (await settingPage(actor, key))?.form?.typed.seen ?? "";
    const text = `${result.text} Những gì bạn đã nhập vẫn còn bên dưới.`;
    return { ...answer, typed: { ...typed, seen }, said: { warn: true, text } };
  }
  notThere();
}

/** A field that is wrong as text is named by where it lies in the input. */
function fieldOf(place: string): string {
  return place.replace(/^typed\./, "");
}
