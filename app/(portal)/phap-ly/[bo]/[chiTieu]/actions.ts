"use server";

import { redirect } from "next/navigation";
import type { LevelState } from "@/components/law/level-form";
import { typedLevel } from "@/lib/features/editions/level-form";
import { proposeLevel } from "@/lib/features/editions/levels/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Proposes one level from a plain form post; what was typed comes back whatever happens. */
export async function save(
  setKey: string,
  indicatorId: string,
  index: number | null,
  before: LevelState,
  form: FormData,
): Promise<LevelState> {
  const typed = typedLevel(form);
  const act = form.get("act") === "remove" ? "remove" : "save";
  const baseHash = String(form.get("baseHash") ?? "");
  const result = await proposeLevel(await requireActor(), { setKey, indicatorId, index, baseHash, act, typed });
  if (result.ok) redirect(`/phap-ly/de-nghi/${result.value.proposalId}`);
  const attempt = before.attempt + 1;
  if (result.code === "invalid") return { attempt, problems: result.problems, typed, conflict: null };
  if (result.code === "conflict") return { attempt, problems: [], typed, conflict: result.text };
  notThere();
}
