"use client";

import type { AssignmentList } from "@/lib/features/assignments/types";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

export type TypedAssignment = { organisationKey: string; code: string; year: string; document: string };
export type AssignState = { attempt: number; problems: FieldProblem[]; typed: TypedAssignment; said: string | null };

type Props = {
  action: (before: AssignState, form: FormData) => Promise<AssignState>;
  start: TypedAssignment;
} & Pick<AssignmentList, "organisations" | "communes">;

/** An organisation is to follow a commune for a year, by a document. A plain post without JavaScript. */
export function AssignForm({ action, start, organisations, communes }: Props) {
  const first: AssignState = { attempt: 0, problems: [], typed: start, said: null };
  const [{ attempt, problems, typed, said }, post] = useForm(action, first);
  const options = organisations.map(({ key, shortName }) => ({ value: key, label: shortName }));
  const places = communes.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form {...post} className="form" noValidate key={attempt}>
      {said !== null && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <ProblemSummary problems={problems} title="Chưa ghi được" />
      <Choice
        name="organisationKey"
        label="Cơ quan phụ trách"
        chosen={typed.organisationKey}
        {...{ options, problems }}
      />
      <Choice name="code" label="Xã" chosen={typed.code} options={places} problems={problems} />
      <Field name="year" label="Năm" problems={problems}>
        {(bound) => <input {...bound} className="short" inputMode="numeric" maxLength={4} defaultValue={typed.year} />}
      </Field>
      <Field name="document" label="Văn bản" hint="Số, ngày của văn bản phân công" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.document} maxLength={300} />}
      </Field>
      <button type="submit">Ghi phân công</button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string;
  options: { value: string; label: string }[];
  problems: FieldProblem[];
};

function Choice({ name, label, chosen, options, problems }: ChoiceProps) {
  return (
    <Field name={name} label={label} problems={problems}>
      {(bound) => (
        <select {...bound} defaultValue={chosen}>
          <option value="">Chọn</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
