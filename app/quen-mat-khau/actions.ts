"use server";

import { askForPassword } from "@/lib/features/passwords/mutations";
import type { Problem } from "@/lib/format/problems";

export type AskState = { step: "form"; problems: Problem[] } | { step: "asked" };

/** A plain form post: keeps the wish for a new password, whoever asks. */
export async function ask(_before: AskState, form: FormData): Promise<AskState> {
  const result = await askForPassword({ login: String(form.get("login") ?? "") });
  return result.ok ? { step: "asked" } : { step: "form", problems: result.problems };
}
