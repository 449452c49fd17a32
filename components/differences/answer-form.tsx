"use client";

import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

export type AnswerState = { attempt: number; problems: FieldProblem[]; said: string | null; text: string };

type Props = {
  may: "answer" | "close";
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
};

/** The unit explains; the agency acknowledges. */
export function AnswerForm({ may, action }: Props) {
  const start: AnswerState = { attempt: 0, problems: [], said: null, text: "" };
  const [state, post, pending] = useForm<AnswerState>(action, start);
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <ProblemSummary problems={state.problems} />
      {may === "answer" && (
        <Field name="text" label="Giải trình" problems={state.problems}>
          {(bound) => <textarea {...bound} rows={4} defaultValue={state.text} maxLength={2000} />}
        </Field>
      )}
      <button type="submit" name="act" value={may} disabled={pending}>
        {may === "answer" ? "Gửi giải trình" : "Ghi nhận"}
      </button>
    </form>
  );
}
