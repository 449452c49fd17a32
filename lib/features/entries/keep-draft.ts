import type { Actor } from "../../policy/can";
import { savedInWords } from "./drafts/queries";
import { saveDraft } from "./mutations";
import { unitKeyOf } from "./queries";

type Asked = { setKey: string; criterionId: string };

const NOT_YOURS = "Không còn quyền nhập tiêu chí này nên không lưu nháp được.";

/** Saves a draft while somebody types, and says when, in words. Judges nothing: it comes every few seconds. */
export async function keepDraft(
  actor: Actor,
  code: string,
  { setKey, criterionId }: Asked,
  form: FormData,
): Promise<{ status: number; text: string }> {
  const unitKey = await unitKeyOf(code);
  const typed = Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === "string"));
  const result = await saveDraft(actor, { unitKey: unitKey ?? "", setKey, criterionId, typed });
  if (result.ok) return { status: 200, text: await savedInWords(result.value.savedAt) };
  if (result.code === "invalid") return { status: 422, text: result.problems[0]?.text ?? "" };
  return { status: 403, text: NOT_YOURS };
}
