"use server";

import { revalidatePath } from "next/cache";
import { contentOf, type DatedFormState, isPreviewed, reasonProblems, typedDated } from "@/lib/features/dated/form";
import { recordRegion } from "@/lib/features/regions/mutations";
import { regionPage, regionPreview } from "@/lib/features/regions/queries";
import { regionInput } from "@/lib/features/regions/schema";
import type { RegionPreview } from "@/lib/features/regions/types";
import { IN_WORDS, problemsOf } from "@/lib/format/problems";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

type State = DatedFormState<RegionPreview>;

/** Shows what recording a region would change, or records it where exactly this was seen; from a plain form post. */
export async function save(code: string, before: State, form: FormData): Promise<State> {
  const actor = await requireActor();
  const view = await regionPage(actor, code);
  if (view === null) notThere();
  const typed = typedDated(form, "region");
  const attempt = before.attempt + 1;
  const { choice: region, ...fields } = typed;
  const input = { ...fields, region, unitKey: view.unit.key };
  if (!isPreviewed(form, typed)) {
    const parsed = regionInput.safeParse(input, IN_WORDS);
    if (!parsed.success) return { step: "form", attempt, problems: problemsOf(parsed.error), typed };
    const problems = reasonProblems(parsed.data, view.day);
    if (problems.length > 0) return { step: "form", attempt, problems, typed };
    const preview = await regionPreview(actor, view.unit.key, parsed.data);
    if (preview === null) notThere();
    const again = form.get("act") === "save";
    return { step: "preview", attempt, problems: [], typed, preview, of: contentOf(typed), again };
  }
  const result = await recordRegion(actor, input);
  // The history below the form is shown anew, with what was written by whomever.
  revalidatePath(`/phap-ly/vung/${code}`);
  if (result.ok) {
    const seen = (await regionPage(actor, code))?.seen ?? "";
    return { step: "saved", attempt, problems: [], typed: { ...typed, seen, reason: "" } };
  }
  if (result.code === "invalid") return { step: "form", attempt, problems: result.problems, typed };
  if (result.code === "conflict") {
    return { step: "conflict", attempt, problems: [], typed: { ...typed, seen: view.seen }, text: result.text };
  }
  notThere();
}
