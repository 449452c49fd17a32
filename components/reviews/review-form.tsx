"use client";

import { STEP_WORDS, type Step } from "@/lib/features/reviews/workflow";
import { NoEnter } from "../form/no-enter";
import { useForm } from "../form/use-form";

export type ReviewState = { attempt: number; said: string | null; reason: string };

type Props = {
  id: string;
  /** What is decided on, for who hears the page. */
  name: string;
  may: Step[];
  mayDiffer: boolean;
  passesOver: string;
  action: (before: ReviewState, form: FormData) => Promise<ReviewState>;
};

/** One step on one observation, or sending it back; the reason that was typed comes back with a problem. */
export function ReviewForm({ id, name, may, mayDiffer, passesOver, action }: Props) {
  const [state, post, pending] = useForm<ReviewState>(action, { attempt: 0, said: null, reason: "" });
  const over = passesOver !== "";
  const label = over ? `Lý do trả lại, hoặc ${passesOver}` : "Lý do trả lại";
  const steps = may.map((step) => (
    <button
      key={step}
      type="submit"
      name="act"
      value={step}
      className={over ? undefined : "primary"}
      disabled={pending}
    >
      {capital(STEP_WORDS[step].act)}
      <span className="sr"> {name}</span>
    </button>
  ));
  return (
    <form {...post} className="choice deciding" key={state.attempt}>
      <NoEnter />
      <input type="hidden" name="observationId" value={id} />
      <input type="hidden" name="step" value={may[0] ?? ""} />
      {!over && steps}
      {mayDiffer && <a href={`/ra-soat/khac-biet/${id}`}>Kết luận khác</a>}
      <details open={state.said !== null}>
        <summary>{over ? "Chấp nhận khi chưa đủ bước / Trả lại" : "Trả lại"}</summary>
        <label>
          <span className="mute">{label}</span>
          <input name="reason" defaultValue={state.reason} maxLength={2000} />
        </label>
        {over && steps}
        <button type="submit" name="act" value="return" disabled={pending}>
          Trả lại<span className="sr"> {name}</span>
        </button>
      </details>
      {state.said !== null && <p role="status">{state.said}</p>}
    </form>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
