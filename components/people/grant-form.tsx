"use client";

import type { Choices } from "@/lib/features/people/queries";
import { type AnswerAction, FIRST, Said } from "../form/answer";
import { ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { GrantFields } from "./grant-fields";

/** One more role for a person. */
export function GrantForm({ action, choices }: { action: AnswerAction; choices: Choices }) {
  const [state, post, pending] = useForm(action, FIRST);
  const { problems, typed } = state;
  return (
    <details open={problems.length > 0 || state.said !== null}>
      <summary>Giao thêm vai trò</summary>
      <form {...post} className="form slim" noValidate key={state.attempt}>
        <Said said={state.said} />
        <ProblemSummary problems={problems} title="Chưa giao được vai trò" />
        <GrantFields choices={choices} typed={typed} problems={problems} />
        <button type="submit" disabled={pending}>
          Giao vai trò
        </button>
      </form>
    </details>
  );
}
