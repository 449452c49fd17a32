"use client";

import type { Choice, SmallState } from "@/lib/features/evidence/types";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Options } from "./options";

type Props = { action: (before: SmallState, form: FormData) => Promise<SmallState>; units: Choice[] };

const START: SmallState = { attempt: 0, problems: [], typed: "", said: null };

/** One more unit that a paper belongs to. */
export function ShareForm({ action, units }: Props) {
  const [state, post] = useForm<SmallState>(action, START);
  return (
    <form {...post} className="form slim" noValidate key={state.attempt}>
      <ProblemSummary problems={state.problems} title="Chưa thêm được đơn vị" />
      {state.said !== null && (
        <p className="said" role="status">
          {state.said}
        </p>
      )}
      <Field name="unitKey" label="Dùng cho đơn vị khác" problems={state.problems}>
        {(bound) => <Options bound={bound} none="Chọn đơn vị" options={units} chosen={state.typed} />}
      </Field>
      <button type="submit">Thêm đơn vị</button>
    </form>
  );
}
