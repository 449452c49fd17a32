"use client";

import { useEffect, useRef } from "react";
import { type EntryFormState, NOT_POSTED } from "@/lib/features/entries/form-state";
import { fieldName, type Typed, touched, WHOLE } from "@/lib/features/entries/typed";
import type { CriterionView } from "@/lib/features/entries/types";
import { useForm } from "../form/use-form";
import { OwnDetails, Shared } from "./entry-fields";
import { IndicatorRow, WholeRow } from "./indicator-row";
import { runDown } from "./run-down";
import { SavedState } from "./saved-state";
import { Told } from "./told";
import { useDraft } from "./use-draft";

type TakeForm = (before: EntryFormState, form: FormData) => Promise<EntryFormState>;
type Props = { view: CriterionView; action: TakeForm };

/**
 * The form of a criterion. Without JavaScript a plain post, of which Enter saves a draft; with it Enter goes down the column,
 * what is typed is kept as a draft while one types, and a dead line takes nothing away.
 */
export function CriterionForm({ view, action }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, live, busy] = useForm(action, NOT_POSTED, ({ attempt }) => ({ ...NOT_POSTED, attempt }));
  const { unit, set, criterion } = view;
  const screen = `/don-vi/${unit.code}/nhap/${encodeURIComponent(criterion.id)}`;
  // What came of a post stands first; on a phone the person is far below it.
  useEffect(() => {
    if (state.attempt > 0) form.current?.querySelector(".said, .problems")?.scrollIntoView({ block: "center" });
  }, [state.attempt]);
  const draft = useDraft(form, `${screen}/ban-nhap?bo=${encodeURIComponent(set.key)}`, state.attempt);
  const typed = state.typed ?? view.draft?.typed ?? { measuredOn: view.day };
  const changed = changedSince(view, typed);
  return (
    <form
      ref={form}
      {...live}
      onSubmit={(event) => {
        draft.hold();
        live.onSubmit(event, draft.typing);
      }}
      onKeyDown={runDown}
      onInput={draft.typing}
      className="entry"
      noValidate
      key={state.attempt}
    >
      <Told
        state={state}
        fieldNames={view.fieldNames}
        changed={state.step === "sent" ? [] : changed}
        fromDraft={state.typed === null}
      />
      <input type="hidden" name="shown" value={state.shown} />
      <Shared typed={typed} problems={state.problems} />
      {view.indicators.map((indicator) => (
        <IndicatorRow
          key={indicator.id}
          indicator={indicator}
          given={{ typed, problems: state.problems, doubts: state.doubts, changed: changed.includes(indicator.id) }}
          saidLabel={view.saidLabel}
          history={`/don-vi/${unit.code}/${encodeURIComponent(indicator.id)}?bo=${set.key}`}
        />
      ))}
      {view.whole !== null && (
        <WholeRow
          whole={view.whole}
          criterionId={criterion.id}
          saidLabel={view.saidLabel}
          given={{ typed, problems: state.problems, doubts: state.doubts, changed: changed.includes(WHOLE) }}
        />
      )}
      <OwnDetails view={view} typed={typed} problems={state.problems} />
      <SavedState busy={busy} draft={draft} state={state} savedAt={view.draft?.savedAt ?? null} />
    </form>
  );
}

/** What others said of since it was seen, among all that was typed. */
function changedSince(view: CriterionView, typed: Typed): string[] {
  const now = new Map([...view.indicators.map(({ id, seen }) => [id, seen] as const), [WHOLE, view.whole?.seen ?? ""]]);
  return touched(typed).filter((id) => now.has(id) && (typed[fieldName(id, "seen")] ?? "") !== now.get(id));
}
