"use client";

import { useActionState } from "react";
import type { Preview } from "@/lib/features/editions/types";
import type { Act, Said } from "./decide-form";

/** Proposes the content of a file; each new measure is ticked, so that nobody makes one by a slip of the pen. */
export function ProposeForm({ action, newMeasures }: { action: Act; newMeasures: Preview["newMeasures"] }) {
  const [state, post, pending] = useActionState<Said, FormData>(action, { said: null, attempt: 0 });
  return (
    <form action={post} className="form slim" key={state.attempt}>
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      {newMeasures.length > 0 && (
        <fieldset>
          <legend>Đại lượng mới: đánh dấu từng đại lượng nếu đúng là chưa có</legend>
          {newMeasures.map(({ key, name, unit }) => (
            <p key={key}>
              <label>
                <input type="checkbox" name="moi" value={key} /> {name} {unit !== "" && `(${unit})`}{" "}
                <span className="mute">{key}</span>
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
