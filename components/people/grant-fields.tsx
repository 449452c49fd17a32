import type { Choices } from "@/lib/features/people/queries";
import { formatDate } from "@/lib/format/date";
import { DateField } from "../form/date-field";
import { Field, type FieldProblem } from "../form/field";

type Props = {
  /** Stands before each name: `grants[0].`. */
  prefix?: string;
  choices: Choices;
  typed: Record<string, string>;
  problems: FieldProblem[];
};

/** A role, the organisation it is held for, and its days. */
export function GrantFields({ prefix = "", choices, typed, problems }: Props) {
  const name = (field: string) => prefix + field;
  const value = (field: string, start = "") => typed[name(field)] ?? start;
  return (
    <>
      <Field name={name("role")} label="Vai trò" problems={problems}>
        {(bound) => (
          <select {...bound} defaultValue={value("role")}>
            <option value="">Chọn</option>
            <Options options={choices.roles} />
          </select>
        )}
      </Field>
      <Field name={name("organisationKey")} label="Cơ quan" problems={problems}>
        {(bound) => (
          <select {...bound} defaultValue={value("organisationKey")}>
            <option value="">Chọn</option>
            {choices.organisations.map(({ group, options }) => (
              <optgroup key={group} label={group}>
                <Options options={options} />
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <DateField
        name={name("from")}
        label="Từ ngày"
        value={value("from", formatDate(choices.today))}
        problems={problems}
      />
      <DateField
        name={name("to")}
        label="Đến hết ngày"
        hint="Để trống nếu giữ đến khi có thay đổi"
        value={value("to")}
        problems={problems}
      />
    </>
  );
}

function Options({ options }: { options: { value: string; label: string }[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
