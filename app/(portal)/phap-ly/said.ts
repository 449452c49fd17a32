import type { ActionResult } from "@/lib/server/action";

/** What a form is told: nothing yet, or why it came to nothing; `attempt` counts the answers. */
export type Said = { said: string | null; attempt?: number };

/** Why an action came to nothing, in one line. */
export function said(result: Exclude<ActionResult<unknown>, { ok: true }>): Said {
  if (result.code === "invalid")
    return { said: result.problems.map(({ place, text }) => `${place}: ${text}`).join("; ") };
  if (result.code === "conflict") return { said: result.text };
  return { said: "Việc này cần một người khác của Văn phòng Điều phối." };
}
