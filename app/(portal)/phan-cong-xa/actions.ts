"use server";

import { revalidatePath } from "next/cache";
import type { AssignState } from "@/components/assignments/assign-form";
import { type Answer, FIRST } from "@/components/form/answer";
import { assignUnit, endAssignment } from "@/lib/features/assignments/mutations";
import { typedText } from "@/lib/format/typed";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { refusal } from "../refusal";

const PATH = "/phan-cong-xa";

/** Records an assignment from a plain form post; what was typed comes back whatever happens. */
export async function assign(before: AssignState, form: FormData): Promise<AssignState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = {
    organisationKey: text("organisationKey"),
    code: text("code"),
    year: text("year"),
    document: text("document"),
  };
  const attempt = before.attempt + 1;
  const result = await assignUnit(await requireActor(), typed);
  if (result.ok) {
    revalidatePath(PATH);
    const next = { ...typed, organisationKey: "", code: "" };
    return { attempt, problems: [], typed: next, said: "Đã ghi phân công. Ghi tiếp được ngay bên dưới." };
  }
  if (result.code === "invalid") return { attempt, problems: result.problems, typed, said: null };
  if (result.code === "conflict") return { attempt, problems: [], typed, said: result.text };
  notThere();
}

export async function end(before: Answer, form: FormData): Promise<Answer> {
  const typed = typedText(form, ["id", "reason"]);
  const result = await endAssignment(await requireActor(), typed);
  if (result.ok) {
    revalidatePath(PATH);
    return FIRST;
  }
  if (result.code === "not_found") notThere();
  return refusal(before, typed, result);
}
