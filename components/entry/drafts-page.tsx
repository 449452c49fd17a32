"use client";

import type { DraftsState } from "@/lib/features/entries/form-state";
import { named } from "@/lib/features/entries/problem-words";
import { readDraftPlace } from "@/lib/features/entries/typed";
import type { DraftsView, DraftToSend } from "@/lib/features/entries/types";
import { formatDate } from "@/lib/format/date";
import { useForm } from "../form/use-form";
import { screenOf } from "./links";

type Props = { view: DraftsView; action: (before: DraftsState, form: FormData) => Promise<DraftsState> };

/** All drafts of a person for a unit: what would be sent, what is wrong with it, and one button for all or none. */
export function DraftsPage({ view, action }: Props) {
  const [state, post] = useForm(action, { step: "form", text: "", problems: [] });
  const { unit, drafts, seen, count } = view;
  const wrong = drafts.reduce((sum, { problems }) => sum + problems.length, 0);
  return (
    <>
      <p>
        <a href={`/don-vi/${unit.code}`}>{unit.name}</a>
      </p>
      <h1>Gửi tất cả nháp: {unit.name}</h1>
      {state.text !== "" && (
        <p className={state.step === "sent" ? "said" : "said warn"} role={state.step === "sent" ? "status" : "alert"}>
          {state.text}
        </p>
      )}
      <Refusals problems={state.problems} code={unit.code} />
      {drafts.length === 0 && <p>Không có bản nháp nào chưa gửi.</p>}
      {drafts.map((draft) => (
        <OneDraft key={`${draft.setKey}/${draft.criterion.id}`} draft={draft} code={unit.code} />
      ))}
      {drafts.length > 0 && (
        <form {...post} className="entry-bar">
          <input type="hidden" name="seen" value={seen} />
          <p className={wrong === 0 ? "mute" : "late"}>
            {wrong === 0
              ? `Sẽ gửi ${count} chỉ tiêu của ${drafts.length} tiêu chí; có một lỗi thì không gửi dòng nào`
              : `Còn ${wrong} chỗ phải sửa trước khi gửi`}
          </p>
          <div className="buttons">
            <button type="submit">Gửi tất cả</button>
          </div>
        </form>
      )}
    </>
  );
}

function OneDraft({ draft, code }: { draft: DraftToSend; code: string }) {
  const { criterion, setKey, setName, savedAt, lines, problems } = draft;
  const href = screenOf(code, setKey, criterion.id);
  return (
    <section className="entry-draft">
      <h2>
        <a href={href}>
          {criterion.id} {criterion.name}
        </a>
      </h2>
      <p className="mute">
        {setName} · nháp lúc {savedAt}
      </p>
      <ul>
        {lines.map(({ subject, words, measuredOn, doubts }) => (
          <li key={subject}>
            {capital(subject)}: <b>{words}</b>, ngày {formatDate(measuredOn)}
            {doubts.map((text) => (
              <span key={text} className="doubt">
                Xem lại: {text}
              </span>
            ))}
          </li>
        ))}
        {problems.map(({ place, text }) => (
          <li key={place + text} className="late">
            <a href={`${href}#${place}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What kept them from being sent, each leading to its field on its own screen. */
function Refusals({ problems, code }: { problems: DraftsState["problems"]; code: string }) {
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map(({ place, text }) => {
        const { setKey, criterionId, field } = readDraftPlace(place);
        return (
          <li key={place + text}>
            <a href={`${screenOf(code, setKey, criterionId)}#${field}`}>
              {field.indexOf(":") > 0 ? named(field, text) : `Tiêu chí ${criterionId}: ${text}`}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
