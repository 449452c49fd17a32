"use server";

import { activateAccount } from "@/lib/features/accounts/mutations";
import type { Problem } from "@/lib/format/problems";

export type ActivationState =
  | { step: "form"; problems: Problem[] }
  | { step: "done"; login: string }
  | { step: "link" };

/** A plain form post: sets the first password of the holder of the link. */
export async function activate(token: string, _before: ActivationState, form: FormData): Promise<ActivationState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await activateAccount(token, { password: text("password"), repeated: text("repeated") });
  if (result.ok) return { step: "done", login: result.login };
  return result.code === "link" ? { step: "link" } : { step: "form", problems: result.problems };
}
