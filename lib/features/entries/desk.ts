import type { Problem } from "../../format/problems";
import type { Actor } from "../../policy/can";
import type { ActionResult } from "../../server/action";
import { savedInWords } from "./drafts/queries";
import { type EntryFormState, NOT_POSTED } from "./form-state";
import { saveDraft, submitCriterion } from "./mutations";
import { checkTyped } from "./queries";
import type { Typed } from "./typed";
import type { CriterionView } from "./types";

/** What a form posts besides its fields. `shown` names the doubts that the person has seen. */
export type Posted = { typed: Typed; act: string; shown: string; attempt: number };

/** Saves or sends a form of a criterion, and says what came of it; `null` is "not found". What was typed comes back. */
export async function takeForm(actor: Actor, view: CriterionView, posted: Posted): Promise<EntryFormState | null> {
  const { typed, act, attempt } = posted;
  const input = { unitKey: view.unit.key, setKey: view.set.key, criterionId: view.criterion.id, typed };
  const { problems, doubts, shown } = await checkTyped(view, typed);
  const state: EntryFormState = { ...NOT_POSTED, attempt, typed, problems, doubts };
  // Kept before it is sent, so that it is there whatever comes of the sending, which takes it away.
  const draft = await saveDraft(actor, input);
  if (!draft.ok) return refused(state, draft);
  const saved = await savedInWords(draft.value.savedAt);
  if (act !== "send") return { ...state, step: "draft", saved };
  const unseen = problems.length === 0 && doubts.length > 0 && posted.shown !== shown;
  if (unseen) return { ...state, step: "doubtful", saved, shown };
  const result = await submitCriterion(actor, input);
  if (!result.ok) return refused({ ...state, saved }, result);
  const text = `Đã gửi ${result.value.ids.length} số liệu, kết luận; đang chờ xác nhận.`;
  return { ...state, step: "sent", typed: {}, doubts: [], text };
}

function refused(state: EntryFormState, result: Exclude<ActionResult<unknown>, { ok: true }>): EntryFormState | null {
  if (result.code === "conflict") return { ...state, step: "conflict", text: result.text };
  if (result.code === "invalid")
    return { ...state, step: "wrong", problems: together(state.problems, result.problems) };
  return null;
}

/** All that is wrong, each thing once. */
function together(a: Problem[], b: Problem[]): Problem[] {
  return [...a, ...b.filter(({ place, text }) => !a.some((one) => one.place === place && one.text === text))];
}
