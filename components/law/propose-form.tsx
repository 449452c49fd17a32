"use client";

import type { Preview } from "@/lib/features/editions/types";
import { type AnswerAction, FIRST, Said } from "../form/answer";
import { useForm } from "../form/use-form";

/** Proposes the content of a file; each new measure is ticked, so that nobody makes one by a slip of the pen. */
export function ProposeForm({ action, newMeasures }: { action: AnswerAction; newMeasures: Preview["newMeasures"] }) {
  const [state, post, pending] = useForm(action, FIRST);
  const ticked = (state.typed.moi ?? "").split(" ");
  return (
    <form {...post} className="form slim" key={state.attempt}>
      <Said said={state.said} />
      {newMeasures.length > 0 && (
        <fieldset>
          <legend>Đại lượng mới: đánh dấu từng đại lượng nếu đúng là chưa có</legend>
          {newMeasures.map(({ key, name, unit }) => (
            <p key={key}>
              <label>
                <input type="checkbox" name="moi" value={key} defaultChecked={ticked.includes(key)} /> {name}{" "}
                {unit !== "" && `(${unit})`} <span className="mute">{key}</span>
              </label>
            </p>
          ))}
        </fieldset>
      )}
      <button type="submit" disabled={pending}>
        Đề nghị ban hành
      </button>
    </form>
  );
}
