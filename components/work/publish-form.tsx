"use client";

import { useActionState } from "react";

export type PublishState = { said: string | null };

type Props = {
  action: (before: PublishState, form: FormData) => Promise<PublishState>;
  label: string;
  number: number | null;
};

export function PublishForm({ action, label, number }: Props) {
  const [state, post, pending] = useActionState<PublishState, FormData>(action, { said: null });
  return (
    <form action={post} className="choice">
      {number === null ? (
        <input name="note" aria-label="Ghi chú" placeholder="Ghi chú" />
      ) : (
        <input type="hidden" name="number" value={number} />
      )}
      <button type="submit" className="primary" disabled={pending}>
        {label}
      </button>
      {state.said !== null && <p role="status">{state.said}</p>}
    </form>
  );
}
