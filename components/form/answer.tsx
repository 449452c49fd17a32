import type { FieldProblem } from "./field";

/** What a form answers: what was wrong, what was typed, and what came of it. `attempt` counts, so that fields are drawn anew. */
export type Answer = {
  attempt: number;
  problems: FieldProblem[];
  typed: Record<string, string>;
  said: { warn: boolean; text: string } | null;
};

export const FIRST: Answer = { attempt: 0, problems: [], typed: {}, said: null };

export type AnswerAction = (before: Answer, form: FormData) => Promise<Answer>;

/** The sentence that came of it, heard by a screen reader. */
export function Said({ said }: Pick<Answer, "said">) {
  if (said === null) return null;
  return (
    <p className={said.warn ? "said warn" : "said"} role={said.warn ? "alert" : "status"}>
      {said.text}
    </p>
  );
}
