import type { Actor } from "../../policy/can";
import type { ActionResult } from "../../server/action";
import type { Db } from "../../server/db";
import { savedInWords } from "./drafts/queries";
import { type EntryFormState, NOT_POSTED } from "./form-state";
import { saveDraft, submitCriterion } from "./mutations";
import { eachOnce, inForm } from "./problem-words";
import { checkTyped } from "./queries";
import type { Typed } from "./typed";
import type { CriterionView } from "./types";

/** What a form posts besides its fields. `shown` names the doubts that the person has seen. */
export type Posted = { typed: Typed; act: string; shown: string; attempt: number };

/**
 * Saves or sends a form of a criterion, and says what came of it; `null` is "not found". What was typed comes back. What
 * keeps it from being sent is said before anything doubtful, and whoever sent doubts once is not asked about the same ones
 * again: nobody should press “Vẫn gửi” only to hear of the next thing.
 */
export async function takeForm(
  actor: Actor,
  view: CriterionView,
  posted: Posted,
  db?: Db,
): Promise<EntryFormState | null> {
  const { typed, act, attempt } = posted;
  const input = { unitKey: view.unit.key, setKey: view.set.key, criterionId: view.criterion.id, typed };
  const checked = await checkTyped(view, typed, db);
  const sending = act === "send";
  const problems = sending ? eachOnce([...checked.problems, ...checked.refusals]) : checked.problems;
  const doubts = sending && problems.length > 0 ? [] : checked.doubts;
  const state: EntryFormState = { ...NOT_POSTED, attempt, typed, problems, doubts, shown: posted.shown };
  // Kept before it is sent, so that it is there whatever comes of the sending, which takes it away.
  const draft = await saveDraft(actor, input, db);
  if (!draft.ok) return refused(state, draft);
  const kept = { ...state, saved: await savedInWords(draft.value.savedAt, db) };
  if (!sending) return { ...kept, step: "draft" };
  if (problems.length > 0) return { ...kept, step: "wrong" };
  if (checked.stale !== null) return { ...kept, step: "conflict", text: checked.stale };
  const seen = posted.shown.split(" ");
  if (checked.shown.some((doubt) => !seen.includes(doubt))) {
    return { ...kept, step: "doubtful", shown: checked.shown.join(" ") };
  }
  const result = await submitCriterion(actor, input, db);
  if (!result.ok) return refused(kept, result);
  const text = `Đã gửi ${result.value.ids.length} số liệu, kết luận; đang chờ xác nhận.`;
  // The day stays for what comes next.
  const { measuredOn } = typed;
  const next: Typed = measuredOn === undefined ? {} : { measuredOn };
  return { ...kept, step: "sent", typed: next, doubts: [], shown: "", text };
}

function refused(state: EntryFormState, result: Exclude<ActionResult<unknown>, { ok: true }>): EntryFormState | null {
  if (result.code === "conflict") return { ...state, step: "conflict", text: result.text };
  if (result.code !== "invalid") return null;
  // The schema names a field by its path, the form by its name.
  const found = result.problems.map(({ place, text }) => ({
    place: place.replace(/^typed\./, ""),
    text: inForm(text),
  }));
  return { ...state, step: "wrong", problems: eachOnce([...state.problems, ...found]) };
}
