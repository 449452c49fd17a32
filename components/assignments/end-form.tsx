"use client";

import { useActionState } from "react";
import type { Said } from "../law/decide-form";

type Props = { id: number; about: string; action: (before: Said, form: FormData) => Promise<Said> };

/** Ends an assignment with a reason; folded away until it is wanted. */
export function EndForm({ id, about, action }: Props) {
  const [state, post, pending] = useActionState<Said, FormData>(action, { said: null });
  return (
    <details open={state.said !== null}>
      <summary>Thôi phụ trách</summary>
      <form action={post} className="form slim">
        <input type="hidden" name="id" value={id} />
        {state.said !== null && (
          <p className="said warn" role="alert">
            {state.said}
          </p>
        )}
        <div className="field">
          <label htmlFor={`ly-do-${id}`}>
            Lý do, căn cứ <span className="sr">({about})</span>
          </label>
          <input id={`ly-do-${id}`} name="reason" maxLength={300} />
        </div>
        <button type="submit" disabled={pending} className="quiet">
          Ghi thôi phụ trách
        </button>
      </form>
    </details>
  );
}
