"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { requestFormReset } from "react-dom";
import { sayLine } from "./dead-line";

const SLOW_MS = 15_000;

/**
 * The state of a form, what its element takes, and whether an answer is awaited. Without JavaScript the form is a plain post.
 * With it a dead line, or a portal that is down, takes nothing away: the page says so, and what was typed stays to be sent
 * again. A second click while an answer is awaited sends nothing.
 *
 * @param before what the action needs of the state; all of it goes over the line
 */
export function useForm<State>(
  action: (before: State, form: FormData) => Promise<State>,
  first: State,
  before: (state: State) => State = (state) => state,
) {
  const [posted, post] = useActionState<State, FormData>(action, first as Awaited<State>);
  const [own, setOwn] = useState<{ state: State } | null>(null);
  const [pending, start] = useTransition();
  const state = own === null ? posted : own.state;
  const onSubmit = (event: FormEvent<HTMLFormElement>, unanswered?: () => void) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const data = fieldsOf(form, event.nativeEvent as SubmitEvent);
    sayLine("well");
    const slow = setTimeout(() => sayLine("slow"), SLOW_MS);
    start(async () => {
      try {
        const next = await action(before(state), data);
        sayLine("well");
        start(() => {
          setOwn({ state: next });
          if (form.isConnected) requestFormReset(form);
        });
      } catch (error) {
        sayLine("well");
        // A redirect comes as an error too.
        unstable_rethrow(error);
        console.error(error);
        sayLine(whyUnanswered(error));
        unanswered?.();
      } finally {
        clearTimeout(slow);
      }
    });
  };
  return [state, { action: post, onSubmit, "aria-busy": pending }, pending] as const;
}

function whyUnanswered(error: unknown): "renewed" | "failed" | "dead" {
  if (unstable_isUnrecognizedActionError(error)) return "renewed";
  // What the portal itself failed at carries its digest.
  return error instanceof Error && "digest" in error ? "failed" : "dead";
}

/** The fields with the button that was pressed; not every browser adds it. */
function fieldsOf(form: HTMLFormElement, { submitter }: SubmitEvent): FormData {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name !== "") data.append(submitter.name, submitter.value);
  return data;
}
