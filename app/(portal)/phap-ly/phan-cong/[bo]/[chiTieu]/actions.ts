"use server";

import { revalidatePath } from "next/cache";
import { recordAnswer } from "@/lib/features/answers/mutations";
import { answerPage } from "@/lib/features/answers/queries";
import { type DatedFormState, typedDated } from "@/lib/features/dated/form";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

type State = DatedFormState<null>;

/** Records who answers for an indicator or a criterion from a plain form post. */
export async function save(setKey: string, word: string, before: State, form: FormData): Promise<State> {
  const actor = await requireActor();
  const view = await answerPage(actor, setKey, word);
  if (view === null) notThere();
  const typed = typedDated(form, "organisationKey");
  const attempt = before.attempt + 1;
  const { choice: organisationKey, ...fields } = typed;
  const result = await recordAnswer(actor, { ...fields, organisationKey, setKey, subject: word });
  // The history below the form is shown anew, with what was written by whomever.
  revalidatePath(`/phap-ly/phan-cong/${setKey}/${encodeURIComponent(word)}`);
  if (result.ok) {
    const seen = (await answerPage(actor, setKey, word))?.seen ?? "";
    return { step: "saved", attempt, problems: [], typed: { ...typed, seen, reason: "" } };
  }
  if (result.code === "invalid") return { step: "form", attempt, problems: result.problems, typed };
  if (result.code === "conflict") {
    return { step: "conflict", attempt, problems: [], typed: { ...typed, seen: view.seen }, text: result.text };
  }
  notThere();
}
