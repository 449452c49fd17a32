"use server";

import { redirect } from "next/navigation";
import { type DifferState, typedDifference } from "@/lib/features/differences/form";
import { openDifference } from "@/lib/features/differences/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** The agency concludes otherwise than the unit, from a plain form post. */
export async function differ(observationId: string, before: DifferState, form: FormData): Promise<DifferState> {
  const actor = await requireActor();
  const typed = typedDifference(form);
  const result = await openDifference(actor, { observationId, ...typed });
  if (result.ok) redirect(`/khac-biet/${result.value.id}`);
  const state = { attempt: before.attempt + 1, problems: [], said: null, typed };
  if (result.code === "invalid") return { ...state, problems: result.problems };
  if (result.code === "conflict") return { ...state, said: result.text };
  notThere();
}
