"use client";

import { namedProblems } from "@/lib/features/entries/problem-words";
import type { EntryState, TypedEntry } from "@/lib/features/observations/entry-state";
import { DateField } from "../form/date-field";
import { Field, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

type Props = {
  action: (before: EntryState, form: FormData) => Promise<EntryState>;
  start: TypedEntry;
  figures: { name: string; label: string; unit: string }[];
  yearly: boolean;
  saidLabel: string;
};

/** The fields below the figures, in the order of the page. */
const OTHERS = ["conclusion", "measuredOn", "referenceYear", "kind", "document", "note"];

/** Figures first, in one column; what was typed comes back whatever happens. A plain post without JavaScript. */
export function EntryForm({ action, start, figures, yearly, saidLabel }: Props) {
  const [state, post] = useForm<EntryState>(action, {
    step: "form",
    attempt: 0,
    problems: [],
    typed: start,
  });
  const { problems, typed } = state;
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      {state.step === "saved" && (
        <p className="said" role="status">
          Đã lưu. Số liệu đang chờ rà soát, xác nhận, chấp nhận.
        </p>
      )}
      {state.step === "conflict" && (
        <p className="said warn" role="alert">
          {state.text} Những gì bạn đã nhập vẫn còn bên dưới.
        </p>
      )}
      <ProblemSummary problems={namedProblems(problems, [...figures.map(({ name }) => name), ...OTHERS])} />
      <input type="hidden" name="seen" value={typed.seen} />
      {figures.map(({ name, label, unit }) => (
        <Field key={name} name={name} label={label} hint={unit === "" ? undefined : unit} problems={problems}>
          {(bound) => (
            <input {...bound} className="short" inputMode="decimal" defaultValue={typed.figures[name] ?? ""} />
          )}
        </Field>
      ))}
      <Field name="conclusion" label={saidLabel} problems={problems}>
        {(bound) => (
          <select {...bound} defaultValue={typed.conclusion}>
            <option value="">Không ghi kết luận</option>
            <option value="met">Đạt</option>
            <option value="not_met">Chưa đạt</option>
          </select>
        )}
      </Field>
      <DateField name="measuredOn" label="Ngày đo hoặc ngày kết luận" value={typed.measuredOn} problems={problems} />
      {yearly && (
        <Field name="referenceYear" label="Năm của số liệu" hint="Chỉ tiêu hằng năm" problems={problems}>
          {(bound) => <input {...bound} className="short" inputMode="numeric" defaultValue={typed.referenceYear} />}
        </Field>
      )}
      <Field name="kind" label="Loại số liệu" problems={problems}>
        {(bound) => (
          <select {...bound} defaultValue={typed.kind}>
            <option value="actual">Thực hiện</option>
            <option value="estimate">Ước</option>
          </select>
        )}
      </Field>
      <Field name="document" label="Số văn bản" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.document} />}
      </Field>
      <Field name="note" label="Ghi chú, lý do thay đổi" problems={problems}>
        {(bound) => <textarea {...bound} rows={3} defaultValue={typed.note} />}
      </Field>
      <button type="submit">Lưu</button>
    </form>
  );
}
