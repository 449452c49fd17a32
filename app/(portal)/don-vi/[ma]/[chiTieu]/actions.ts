"use server";

import { type EntryState, typedEntry } from "@/lib/features/observations/entry-state";
import { submitEntry } from "@/lib/features/observations/mutations";
import { entryView } from "@/lib/features/observations/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Saves one indicator of one unit from a plain form post. */
export async function save(
  code: string,
  asked: { setKey: string; indicatorId: string },
  before: EntryState,
  form: FormData,
): Promise<EntryState> {
  const actor = await requireActor();
  const view = await entryView(actor, code, asked);
  if (view === null || !view.maySubmit) notThere();
  const typed = typedEntry(form, view.figureNames);
  const attempt = before.attempt + 1;
  const { unit, setKey, indicator } = view;
  const result = await submitEntry(actor, { unitKey: unit.key, setKey, indicatorId: indicator.id, ...typed });
  if (result.ok) {
    const seen = (await entryView(actor, code, asked))?.seen ?? "";
    return { step: "saved", attempt, problems: [], typed: { ...typed, seen, note: "" } };
  }
  if (result.code === "invalid") return { step: "form", attempt, problems: result.problems, typed };
  if (result.code === "conflict") {
    return { step: "conflict", attempt, problems: [], typed: { ...typed, seen: view.seen }, text: result.text };
  }
  notThere();
}
