import { CHAIN_STEP_WORDS, CHAIN_STEPS } from "@/lib/features/settings/chain-steps";
import type { Typed } from "@/lib/features/settings/forms/reader";
import type { Option, SettingPage } from "@/lib/features/settings/page/types";
import { DateField } from "../form/date-field";
import { Field, type FieldProblem } from "../form/field";
import { Choice } from "./choice";
import { LimitRows, RelationRows } from "./measure-rows";

type Shared = { typed: Typed; problems: FieldProblem[] };
type Props = Shared & { settingKey: SettingPage["key"]; measures: Option[] };

/** The fields of a setting's own value. */
export function ValueFields({ settingKey, measures, ...shared }: Props) {
  switch (settingKey) {
    case "routine-chain":
      return <ChainFields {...shared} />;
    case "review-days":
      return <ShortField {...shared} name="workingDays" label="Số ngày làm việc" />;
    case "yearly-due":
      return <ShortField {...shared} name="due" label="Hết ngày" hint="Ngày/tháng của năm sau, ví dụ 31/03" />;
    case "period-lock":
      return <ShortField {...shared} name="days" label="Số ngày sau ngày cuối kỳ" hint="0 là khóa ngay hôm sau" />;
    case "public-holidays":
      return <HolidayField {...shared} />;
    case "jump-limits":
      return <LimitRows {...shared} measures={measures} />;
    case "figure-relations":
      return <RelationRows {...shared} measures={measures} />;
  }
}

const YES_NO: Option[] = [
  { value: "yes", label: "bắt buộc" },
  { value: "no", label: "không bắt buộc" },
];

function ChainFields({ typed, problems }: Shared) {
  return CHAIN_STEPS.map((step) => (
    <fieldset key={step}>
      <legend>{CHAIN_STEP_WORDS[step]}</legend>
      <Field name={`${step}-required`} label="Có phải qua bước này không" problems={problems}>
        {(bound) => <Choice bound={bound} options={YES_NO} chosen={typed[`${step}-required`] ?? ""} />}
      </Field>
      <DateField
        name={`${step}-from`}
        label="Từ ngày"
        hint="Để trống nếu từ đầu"
        value={typed[`${step}-from`] ?? ""}
        problems={problems}
      />
      <DateField
        name={`${step}-until`}
        label="Đến hết ngày"
        hint="Để trống nếu đến khi có thay đổi"
        value={typed[`${step}-until`] ?? ""}
        problems={problems}
      />
    </fieldset>
  ));
}

function ShortField({ typed, problems, ...field }: Shared & { name: string; label: string; hint?: string }) {
  return (
    <Field {...field} problems={problems}>
      {(bound) => (
        <input {...bound} className="short" inputMode="numeric" autoComplete="off" defaultValue={typed[field.name]} />
      )}
    </Field>
  );
}

function HolidayField({ typed, problems }: Shared) {
  return (
    <Field name="days" label="Các ngày nghỉ" hint="Mỗi dòng một ngày, ví dụ 02/09/2023" problems={problems}>
      {(bound) => <textarea {...bound} rows={14} defaultValue={typed.days} maxLength={20_000} />}
    </Field>
  );
}
