"use client";

import { useActionState } from "react";

export type Said = { said: string | null; attempt?: number };
export type Act = (before: Said, form: FormData) => Promise<Said>;

/** Publishes or refuses what somebody else proposed. */
export function DecideForm({ action }: { action: Act }) {
  const [state, post, pending] = useActionState<Said, FormData>(action, { said: null });
  return (
    <form action={post} className="form slim">
      <Answer said={state.said} />
      <div className="field">
        <label htmlFor="reason">Lý do, nếu không chấp nhận</label>
        <input id="reason" name="reason" />
      </div>
      <p className="choice">
        <button type="submit" disabled={pending} name="act" value="publish" className="primary">
          Tôi đã đối chiếu, ban hành
        </button>
        <button type="submit" disabled={pending} name="act" value="refuse">
          Không chấp nhận
        </button>
      </p>
    </form>
  );
}

/** Takes back what one proposed oneself. */
export function WithdrawForm({ action }: { action: Act }) {
  const [state, post, pending] = useActionState<Said, FormData>(action, { said: null });
  return (
    <form action={post} className="form slim">
      <Answer said={state.said} />
      <button type="submit" disabled={pending} className="quiet">
        Rút lại đề nghị
      </button>
    </form>
  );
}

function Answer({ said }: { said: string | null }) {
  if (said === null) return null;
  return (
    <p className="said warn" role="alert">
      {said}
    </p>
  );
}
