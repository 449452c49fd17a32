"use client";

import { type FormEvent, useState, useTransition } from "react";
import { type EntryFormState, NOT_POSTED } from "@/lib/features/entries/form-state";

export type TakeForm = (before: EntryFormState, form: FormData) => Promise<EntryFormState>;

/** Posts by JavaScript, so that a line that is dead leaves the form as it is. */
export function useLiveForm(action: TakeForm, posted: EntryFormState) {
  const [own, setOwn] = useState<EntryFormState | null>(null);
  const [busy, start] = useTransition();
  const state = own ?? posted;
  const submit = (event: FormEvent<HTMLFormElement>, ifDead: () => void) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    start(async () => {
      try {
        const next = await action({ ...NOT_POSTED, attempt: state.attempt }, data);
        setOwn(next);
      } catch (error) {
        // A request that never arrived is a TypeError in every browser; whatever else happened is not ours to hide.
        if (!(error instanceof TypeError)) throw error;
        setOwn({ ...state, step: "offline" });
        ifDead();
      }
    });
  };
  return { state, own, busy, submit };
}
