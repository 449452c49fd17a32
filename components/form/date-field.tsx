import { Field, type FieldProblem } from "./field";

type Props = { name: string; label: string; hint?: string; value: string; problems: FieldProblem[] };

const DAY_FIRST = "Ngày/tháng/năm, ví dụ 31/08/2023";

/** A day as people here write it. A browser's own date field follows the browser's language: 09/06 would be 6 September. */
export function DateField({ name, label, hint, value, problems }: Props) {
  return (
    <Field
      name={name}
      label={label}
      hint={hint === undefined ? DAY_FIRST : `${DAY_FIRST}. ${hint}`}
      problems={problems}
    >
      {(bound) => (
        <input
          {...bound}
          className="short"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          defaultValue={value}
        />
      )}
    </Field>
  );
}
