import { formatDate } from "@/lib/format/date";
import type { ImportDesk } from "@/lib/imports/files/types";
import { DateField } from "../form/date-field";
import { Field } from "../form/field";

const LAYOUTS = [
  { name: "wide-by-criterion", label: "Các xã × tiêu chí (đạt, chưa đạt)" },
  { name: "wide-by-indicator", label: "Các xã × chỉ tiêu (số liệu)" },
  { name: "long", label: "Mỗi dòng một số liệu" },
];

/** Chooses a template; a plain GET, so that it works anywhere. */
export function TemplateForm({ sets, today }: Pick<ImportDesk, "sets" | "today">) {
  return (
    <form action="/nhap-tep/mau.xlsx" className="form">
      <Field name="mau" label="Mẫu" problems={[]}>
        {(bound) => (
          <select {...bound}>
            {LAYOUTS.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="field">
        <label htmlFor="mau-bo">Bộ tiêu chí</label>
        <SetChoice id="mau-bo" sets={sets} chosen="xa-ntm-2021-2025" />
      </div>
      <DateField name="ngay" label="Ngày số liệu" value={formatDate(today)} problems={[]} />
      <Field name="nam" label="Năm của số liệu" problems={[]}>
        {(bound) => (
          <input
            {...bound}
            className="short"
            inputMode="numeric"
            pattern="\d{4}"
            required
            defaultValue={today.slice(0, 4)}
          />
        )}
      </Field>
      <button type="submit" className="quiet">
        Tải tệp mẫu (.xlsx)
      </button>
    </form>
  );
}

/** The sets with criteria; the same choice in both forms. */
export function SetChoice({
  id,
  sets,
  chosen,
  none,
}: {
  id: string;
  sets: ImportDesk["sets"];
  chosen: string;
  none?: string;
}) {
  return (
    <select id={id} name="bo" defaultValue={chosen}>
      {none !== undefined && <option value="">{none}</option>}
      {sets.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
