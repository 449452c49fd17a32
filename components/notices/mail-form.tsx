"use client";

import { MAIL_CHOICES, type MailChoice } from "@/lib/features/notices/types";
import { type AnswerAction, FIRST, Said } from "../form/answer";
import { useForm } from "../form/use-form";

/** How often one wants notices by mail. */
export function MailForm({ mail, action }: { mail: MailChoice; action: AnswerAction }) {
  const [state, post, pending] = useForm(action, FIRST);
  return (
    <form {...post} className="form slim">
      <Said said={state.said} />
      <fieldset className="mail-choice" key={mail}>
        <legend>Cách gửi</legend>
        {(Object.keys(MAIL_CHOICES) as MailChoice[]).map((choice) => (
          <label key={choice}>
            <input type="radio" name="mail" value={choice} defaultChecked={choice === mail} /> {MAIL_CHOICES[choice]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="quiet" disabled={pending}>
        Lưu cách gửi
      </button>
    </form>
  );
}
