"use client";

import { type AnswerAction, FIRST, Said } from "../form/answer";
import { NoEnter } from "../form/no-enter";
import { useForm } from "../form/use-form";

/** Publishes or refuses what somebody else proposed. */
export function DecideForm({ action }: { action: AnswerAction }) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <form {...post} className="form slim" key={state.attempt}>
      <NoEnter />
      <Said said={state.said} />
      <div className="field">
        <label htmlFor="reason">Lý do, nếu không chấp nhận</label>
        <input id="reason" name="reason" defaultValue={state.typed.reason} />
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
export function WithdrawForm({ action }: { action: AnswerAction }) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <form {...post} className="form slim">
      <Said said={state.said} />
      <button type="submit" disabled={pending} className="quiet">
        Rút lại đề nghị
      </button>
    </form>
  );
}
