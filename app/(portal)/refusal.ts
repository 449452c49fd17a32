import type { Answer } from "@/components/form/answer";
import type { ActionResult } from "@/lib/server/action";

type Refused = Exclude<ActionResult<unknown>, { ok: true }>;

/** What a small form answers when an action came to nothing: why, in one line, and what was typed. */
export function refusal({ attempt }: Answer, typed: Record<string, string>, result: Refused): Answer {
  return { attempt: attempt + 1, problems: [], typed, said: { warn: true, text: reasonOf(result) } };
}

function reasonOf(result: Refused): string {
  if (result.code === "invalid") return result.problems.map(({ place, text }) => `${place}: ${text}`).join("; ");
  if (result.code === "conflict") return result.text;
  return "Việc này cần một người khác của Văn phòng Điều phối.";
}
