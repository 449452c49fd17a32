"use client";

import { PERIOD_START, type PeriodState } from "@/lib/features/periods/form";
import { DateField } from "../form/date-field";
import { Field } from "../form/field";
import { NoEnter } from "../form/no-enter";
import { useForm } from "../form/use-form";
import { Said } from "./said";

type Action = (before: PeriodState, form: FormData) => Promise<PeriodState>;

/** Locks a period, with a reason. */
export function LockForm({ action }: { action: Action }) {
  const [state, post, pending] = useForm<PeriodState>(action, PERIOD_START);
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      <Said state={state} />
      <Field name="reason" label="Lý do khóa kỳ" hint="Người bị từ chối sẽ đọc lý do này" problems={state.problems}>
        {(bound) => <textarea {...bound} rows={2} defaultValue={state.typed.reason} maxLength={2000} />}
      </Field>
      <button type="submit" disabled={pending}>
        Khóa kỳ
      </button>
    </form>
  );
}

/** Asks to open a locked period for communes until a day. */
export function AskForm({ action, ownCode }: { action: Action; ownCode: string }) {
  const [state, post, pending] = useForm<PeriodState>(action, PERIOD_START);
  const { problems, typed } = state;
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      <Said state={state} />
      <Field name="codes" label="Mã xã" hint="Nhiều xã thì cách nhau bằng dấu phẩy" problems={problems}>
        {(bound) => <input {...bound} defaultValue={typed.codes ?? ownCode} maxLength={1000} />}
      </Field>
      <DateField name="until" label="Mở khóa đến hết ngày" value={typed.until ?? ""} problems={problems} />
      <Field name="reason" label="Lý do cần mở khóa" problems={problems}>
        {(bound) => <textarea {...bound} rows={3} defaultValue={typed.reason} maxLength={2000} />}
      </Field>
      <button type="submit" disabled={pending}>
        Đề nghị mở khóa
      </button>
    </form>
  );
}

/** Opens a locked period as it was asked, or does not. */
export function DecideForm({ action, id, name }: { action: Action; id: string; name: string }) {
  const [state, post, pending] = useForm<PeriodState>(action, PERIOD_START);
  const problem = state.problems[0]?.text ?? state.said;
  return (
    <form {...post} className="choice deciding" key={state.attempt}>
      <NoEnter />
      <input type="hidden" name="openingId" value={id} />
      <label>
        <span className="mute">Lý do, phải nêu khi không mở</span>
        <input name="reason" defaultValue={state.typed.reason} maxLength={2000} />
      </label>
      <button type="submit" name="decision" value="approved" className="primary" disabled={pending}>
        Mở khóa<span className="sr"> {name}</span>
      </button>
      <button type="submit" name="decision" value="declined" disabled={pending}>
        Không mở<span className="sr"> {name}</span>
      </button>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}
