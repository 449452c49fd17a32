"use client";

import { type AnswerAction, FIRST, Said } from "../form/answer";
import { useForm } from "../form/use-form";

type Props = { action: AnswerAction; label: string; number: number | null };

export function PublishForm({ action, label, number }: Props) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <form {...post} className="choice" key={state.attempt}>
      {number === null ? (
        <>
          <label htmlFor="note">Ghi chú (không bắt buộc)</label>
          <input id="note" name="note" defaultValue={state.typed.note} />
        </>
      ) : (
        <input type="hidden" name="number" value={number} />
      )}
      <button type="submit" className="primary" disabled={pending}>
        {label}
      </button>
      <Said said={state.said} />
    </form>
  );
}
