"use client";

import { useActionState } from "react";
import type { Act, Said } from "./decide-form";

/** Takes what a release ships as a proposal; a second person still decides. */
export function OfferForm({ action }: { action: Act }) {
  const [state, post, pending] = useActionState<Said, FormData>(action, { said: null });
  return (
    <form action={post} className="form slim">
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <div className="field">
        <label htmlFor="reason">Lý do</label>
        <input id="reason" name="reason" />
      </div>
      <button type="submit" disabled={pending}>
        Đề nghị dùng nội dung này
      </button>
    </form>
  );
}
