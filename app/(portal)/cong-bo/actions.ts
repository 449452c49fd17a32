"use server";

import { revalidatePath } from "next/cache";
import { approvePublication, preparePublication } from "@/lib/features/publications/mutations";
import { requireActor } from "@/lib/server/current-actor";

export type PublishState = { said: string | null };

export async function prepare(_before: PublishState, form: FormData): Promise<PublishState> {
  const result = await preparePublication(await requireActor(), { note: String(form.get("note") ?? "") });
  if (!result.ok) return { said: result.code === "conflict" ? result.text : "Không soạn được bản công bố." };
  revalidatePath("/cong-bo");
  return { said: `Đã soạn bản công bố số ${result.value.number}, chờ lãnh đạo duyệt.` };
}

export async function approve(_before: PublishState, form: FormData): Promise<PublishState> {
  const result = await approvePublication(await requireActor(), { number: form.get("number") });
  if (!result.ok) return { said: result.code === "conflict" ? result.text : "Không duyệt được bản công bố này." };
  revalidatePath("/cong-bo");
  return {
    said: `Đã duyệt bản công bố số ${result.value.number}; các trang công khai chuyển sang bản này sau vài giây.`,
  };
}
