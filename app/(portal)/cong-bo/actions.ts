"use server";

import { revalidatePath } from "next/cache";
import type { Answer } from "@/components/form/answer";
import { approvePublication, preparePublication } from "@/lib/features/publications/mutations";
import { typedText } from "@/lib/format/typed";
import { requireActor } from "@/lib/server/current-actor";

export async function prepare(before: Answer, form: FormData): Promise<Answer> {
  const typed = typedText(form, ["note"]);
  const result = await preparePublication(await requireActor(), typed);
  if (!result.ok) {
    const text = result.code === "conflict" ? result.text : "Không soạn được bản công bố.";
    return answer(before, { warn: true, text }, typed);
  }
  revalidatePath("/cong-bo");
  return answer(before, { warn: false, text: `Đã soạn bản công bố số ${result.value.number}, chờ lãnh đạo duyệt.` });
}

export async function approve(before: Answer, form: FormData): Promise<Answer> {
  const result = await approvePublication(await requireActor(), { number: form.get("number") });
  if (!result.ok) {
    const text = result.code === "conflict" ? result.text : "Không duyệt được bản công bố này.";
    return answer(before, { warn: true, text });
  }
  revalidatePath("/cong-bo");
  const text = `Đã duyệt bản công bố số ${result.value.number}; các trang công khai chuyển sang bản này sau vài giây.`;
  return answer(before, { warn: false, text });
}

function answer({ attempt }: Answer, said: Answer["said"], typed: Answer["typed"] = {}): Answer {
  return { attempt: attempt + 1, problems: [], typed, said };
}
