"use server";

import { refresh } from "next/cache";
import { takeForm } from "@/lib/features/entries/desk";
import { type EntryFormState, NOT_POSTED } from "@/lib/features/entries/form-state";
import { criterionForEntry } from "@/lib/features/entries/queries";
import { typedOf } from "@/lib/features/entries/typed";
import { signedIn } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Saves or sends one criterion of one unit from a plain form post. */
export async function take(
  code: string,
  asked: { setKey: string; criterionId: string },
  before: EntryFormState,
  form: FormData,
): Promise<EntryFormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const person = await signedIn();
  if (person === null) return signedOut(before.attempt + 1, form);
  const { actor } = person;
  const view = await criterionForEntry(actor, code, asked);
  if (view === null) notThere();
  const typed = typedOf(form.entries(), view.fieldNames);
  const posted = { typed, act: text("act"), shown: text("shown"), attempt: before.attempt + 1 };
  const state = await takeForm(actor, view, posted);
  if (state === null) notThere();
  if (state.step === "sent" || state.step === "conflict") refresh();
  return state;
}

/** A session that ended while somebody typed takes nothing away. */
function signedOut(attempt: number, form: FormData): EntryFormState {
  const typed = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const text =
    "Phiên đăng nhập đã hết nên chưa gửi được. Hãy đăng nhập ở một thẻ khác rồi quay lại đây bấm lại; những gì bạn đã nhập vẫn còn.";
  return { ...NOT_POSTED, attempt, step: "conflict", text, typed };
}
