import { EVENT_GROUPS } from "@/lib/features/log/groups";
import type { LogView } from "@/lib/features/log/types";
import { DateField } from "../form/date-field";
import { Field } from "../form/field";

/** A plain form with the query in the address; the two rare fields open in place. */
export function LogFilterForm({ view: { typed, problems, communes, kinds } }: { view: LogView }) {
  const asked = Object.values(typed).some((value) => value !== "");
  return (
    <form action="/nhat-ky" className="log-filter no-print">
      <DateField name="tu" label="Từ ngày" value={typed.tu} problems={problems} />
      <DateField name="den" label="Đến ngày" value={typed.den} problems={problems} />
      <Field name="nguoi" label="Người" hint="Một phần họ tên hoặc tên đăng nhập" problems={problems}>
        {(bound) => <input {...bound} type="search" defaultValue={typed.nguoi} maxLength={100} />}
      </Field>
      <Choice name="xa" label="Xã, phường, thị trấn" value={typed.xa} options={communes} />
      <Choice name="nhom" label="Việc" value={typed.nhom} options={GROUPS} />
      <Choice name="ket-qua" label="Kết quả" value={typed["ket-qua"]} options={OUTCOMES} />
      <details className="log-subject" open={typed.loai !== "" || typed.ma !== ""}>
        <summary>Lọc theo đối tượng</summary>
        <Choice name="loai" label="Loại" value={typed.loai} options={kinds} />
        <Field name="ma" label="Mã" hint="Mã đầy đủ, như trong chi tiết kỹ thuật của mục" problems={problems}>
          {(bound) => <input {...bound} defaultValue={typed.ma} maxLength={120} />}
        </Field>
      </details>
      <p className="choice">
        <button type="submit" className="primary">
          Lọc
        </button>
        {asked && <a href="/nhat-ky">Bỏ lọc</a>}
      </p>
    </form>
  );
}

type Option = { value: string; label: string };

const GROUPS: Option[] = Object.entries(EVENT_GROUPS).map(([value, label]) => ({ value, label }));
const OUTCOMES: Option[] = [
  { value: "done", label: "đã làm" },
  { value: "refused", label: "bị từ chối" },
];

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: Option[] }) {
  return (
    <Field name={name} label={label} problems={[]}>
      {(bound) => (
        <select {...bound} defaultValue={value}>
          <option value="">Tất cả</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
