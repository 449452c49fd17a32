"use client";

import type { Choice, SmallState } from "@/lib/features/evidence/types";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";
import { Options } from "./options";

type Props = {
  action: (before: SmallState, form: FormData) => Promise<SmallState>;
  papers: Choice[];
  observations: Choice[];
  chosen: string;
  mayAttachWhole: boolean;
};

/** One of the unit's papers, made evidence of this indicator as well. */
export function AttachForm({ action, papers, observations, chosen, mayAttachWhole }: Props) {
  const start: SmallState = { attempt: 0, problems: [], typed: chosen, said: null };
  const [state, post] = useForm<SmallState>(action, start);
  const { problems } = state;
  return (
    <form {...post} className="form slim" noValidate key={state.attempt}>
      <ProblemSummary problems={problems} title="Chưa gắn được tài liệu" />
      {state.said !== null && (
        <p className="said" role="status">
          {state.said}
        </p>
      )}
      <Field name="evidenceId" label="Tài liệu của đơn vị" problems={problems}>
        {(bound) => <Options bound={bound} none="Chọn tài liệu" options={papers} chosen={state.typed} />}
      </Field>
      {mayAttachWhole && (
        <Field name="linkScope" label="Minh chứng cho" problems={problems}>
          {(bound) => (
            <select {...bound} defaultValue="indicator">
              <option value="indicator">Chỉ tiêu này</option>
              <option value="criterion">Cả tiêu chí</option>
            </select>
          )}
        </Field>
      )}
      {observations.length > 0 && (
        <Field name="linkObservation" label="Số liệu cụ thể" problems={problems}>
          {(bound) => <Options bound={bound} none="Không riêng số liệu nào" options={observations} chosen="" />}
        </Field>
      )}
      <button type="submit">Gắn tài liệu</button>
    </form>
  );
}
