"use client";

import { useActionState } from "react";
import { type AnswerAction, FIRST, Said } from "../form/answer";

/** Takes what a release ships as a proposal; a second person still decides. */
export function OfferForm({ action }: { action: AnswerAction }) {
  const [state, post, pending] = useActionState(action, FIRST);
  return (
    <form action={post} className="form slim" key={state.attempt}>
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
