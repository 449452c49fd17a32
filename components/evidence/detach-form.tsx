"use client";

import type { SmallState } from "@/lib/features/evidence/types";
import { useForm } from "../form/use-form";

type Props = { name: string; action: (before: SmallState, form: FormData) => Promise<SmallState> };

const START: SmallState = { attempt: 0, problems: [], typed: "", said: null };

/** Ends what a paper is evidence of; needs a reason, which stays. */
export function DetachForm({ name, action }: Props) {
  const [state, post, pending] = useForm<SmallState>(action, START);
  const said = state.said ?? state.problems[0]?.text ?? null;
  return (
    <details open={said !== null}>
      <summary>Gỡ</summary>
      <form {...post} className="choice" key={state.attempt}>
        <input name="reason" aria-label={`Lý do gỡ ${name}`} placeholder="Lý do" defaultValue={state.typed} />
        <button type="submit" disabled={pending}>
          Gỡ tài liệu
        </button>
        {said !== null && <p role="status">{said}</p>}
      </form>
    </details>
  );
}
