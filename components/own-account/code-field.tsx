import { Field, type FieldProblem } from "../form/field";

type Props = { label: string; hint?: string; problems: FieldProblem[] };

/** A code of the authenticator; a phone offers its digits, a recovery code can be typed too. */
export function CodeField({ label, hint, problems }: Props) {
  return (
    <Field name="code" label={label} hint={hint} problems={problems}>
      {(bound) => (
        <input {...bound} className="short" autoComplete="one-time-code" autoCapitalize="none" maxLength={40} />
      )}
    </Field>
  );
}
