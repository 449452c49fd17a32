import type { EntryFormState } from "@/lib/features/entries/form-state";
import type { Draft } from "./use-draft";

type Props = { busy: boolean; draft: Draft; state: EntryFormState; savedAt: string | null };

/** Whether what is typed is kept, always in sight, and the two ways on. Saving comes first: Enter without JavaScript does it. */
export function SavedState({ busy, draft, state, savedAt }: Props) {
  const troubled = draft.step === "retrying" || draft.step === "refused";
  return (
    <div className="entry-bar">
      <p className={troubled ? "late" : "mute"} role="status" aria-live="polite">
        {busy ? "Đang gửi…" : words(draft, state, savedAt)}
      </p>
      <div className="buttons">
        <button type="submit" name="act" value="draft" className="quiet" disabled={busy}>
          Lưu nháp
        </button>
        <button type="submit" name="act" value="send" disabled={busy}>
          {state.step === "doubtful" ? "Vẫn gửi" : "Gửi tiêu chí này"}
        </button>
      </div>
    </div>
  );
}

function words(draft: Draft, { step, saved }: EntryFormState, savedAt: string | null): string {
  if (draft.step !== "still") return draft.text;
  if (step === "sent") return "Đã gửi, không còn bản nháp";
  if (saved !== "") return saved;
  if (savedAt !== null) return `Đã lưu nháp lúc ${savedAt}, chưa gửi`;
  return step === "form" ? "Chưa ghi gì" : "Chưa lưu được nháp";
}
