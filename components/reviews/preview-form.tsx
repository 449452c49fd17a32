"use client";

import { STEP_WORDS, type Step } from "@/lib/features/reviews/workflow";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

export type ManyState = { attempt: number; said: string | null; problems: FieldProblem[]; reason: string };

type Props = {
  step: Step;
  ids: string[];
  seen: string;
  passesOver: string[];
  action: (before: ManyState, form: FormData) => Promise<ManyState>;
};

/** Takes the step on everything that was shown, or on nothing. */
export function PreviewForm({ step, ids, seen, passesOver, action }: Props) {
  const start: ManyState = { attempt: 0, said: null, problems: [], reason: "" };
  const [state, post, pending] = useForm<ManyState>(action, start);
  const { act, slug } = STEP_WORDS[step];
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <ProblemSummary problems={state.problems} title="Chưa ghi gì" />
      <input type="hidden" name="buoc" value={slug} />
      <input type="hidden" name="seen" value={seen} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="chon" value={id} />
      ))}
      {passesOver.length > 0 && (
        <Field
          name="reason"
          label="Lý do chấp nhận khi chưa qua đủ các bước"
          hint={`Trong các số liệu trên có số liệu ${passesOver.join("; ")}`}
          problems={state.problems}
        >
          {(bound) => <textarea {...bound} rows={3} defaultValue={state.reason} maxLength={2000} />}
        </Field>
      )}
      <button type="submit" disabled={pending}>
        {act.charAt(0).toUpperCase() + act.slice(1)} {ids.length === 1 ? "số liệu này" : `cả ${ids.length} số liệu`}
      </button>
    </form>
  );
}
