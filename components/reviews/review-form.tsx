"use client";

import { useActionState } from "react";

export type ReviewState = { said: string | null };

type Props = { id: string; action: (before: ReviewState, form: FormData) => Promise<ReviewState> };

/** Accept, or return with a reason. */
export function ReviewForm({ id, action }: Props) {
  const [state, post, pending] = useActionState<ReviewState, FormData>(action, { said: null });
  return (
    <form action={post} className="choice">
      <input type="hidden" name="observationId" value={id} />
      <button type="submit" name="act" value="accept" className="primary" disabled={pending}>
        Chấp nhận
      </button>
      <input name="reason" aria-label="Lý do trả lại" placeholder="Lý do trả lại" />
      <button type="submit" name="act" value="return" disabled={pending}>
        Trả lại
      </button>
      {state.said !== null && <p role="status">{state.said}</p>}
    </form>
  );
}
