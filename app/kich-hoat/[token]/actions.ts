"use server";

import type { Purpose } from "@/lib/features/one-time-links/types";
import { setPasswordByLink } from "@/lib/features/passwords/mutations";
import type { Problem } from "@/lib/format/problems";

export type ActivationState =
  | { step: "form"; problems: Problem[] }
  | { step: "done"; login: string; purpose: Purpose }
  | { step: "link" };

/** A plain form post: sets the password of the holder of the link. */
export async function activate(token: string, _before: ActivationState, form: FormData): Promise<ActivationState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await setPasswordByLink(token, { password: text("password"), repeated: text("repeated") });
  if (result.ok) return { step: "done", login: result.login, purpose: result.purpose };
  return result.code === "link" ? { step: "link" } : { step: "form", problems: result.problems };
}
