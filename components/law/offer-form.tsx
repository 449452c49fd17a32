"use client";

import { type AnswerAction, FIRST, Said } from "../form/answer";
import { useForm } from "../form/use-form";

/** Takes what a release ships as a proposal; a second person still decides. */
export function OfferForm({ action }: { action: AnswerAction }) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <form {...post} className="form slim" key={state.attempt}>
      <Said said={state.said} />
      <div className="field">
        <label htmlFor="reason">Lý do</label>
        <input id="reason" name="reason" defaultValue={state.typed.reason} />
      </div>
      <button type="submit" disabled={pending}>
        Đề nghị dùng nội dung này
      </button>
    </form>
  );
}
