"use client";

import { type AnswerAction, FIRST, Said } from "../form/answer";
import { useForm } from "../form/use-form";

type Props = { id: number; about: string; action: AnswerAction };

/** Ends an assignment with a reason; folded away until it is wanted. */
export function EndForm({ id, about, action }: Props) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <details open={state.said !== null}>
      <summary>Thôi phụ trách</summary>
      <form {...post} className="form slim" key={state.attempt}>
        <input type="hidden" name="id" value={id} />
        <Said said={state.said} />
        <div className="field">
          <label htmlFor={`ly-do-${id}`}>
            Lý do, căn cứ <span className="sr">({about})</span>
          </label>
          <input id={`ly-do-${id}`} name="reason" maxLength={300} defaultValue={state.typed.reason} />
        </div>
        <button type="submit" disabled={pending} className="quiet">
          Ghi thôi phụ trách
        </button>
      </form>
    </details>
  );
}
