"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** After the last key; long enough that a figure typed at leisure is one request. */
const QUIET_MS = 2_500;
const FIRST_RETRY_MS = 4_000;
const LONGEST_RETRY_MS = 30_000;

export type Draft = {
  /** What became of the last change: nothing yet, to be saved, saved, waiting for the line, or refused. */
  step: "still" | "unsaved" | "saved" | "retrying" | "refused";
  text: string;
  typing: () => void;
  /** Saves nothing more: the form itself is on its way. */
  hold: () => void;
};

/** Keeps what is typed on the server some seconds after the last change, and tries again while the line is dead. */
export function useDraft(form: RefObject<HTMLFormElement | null>, url: string, attempt: number): Draft {
  const [said, say] = useState<Pick<Draft, "step" | "text">>({ step: "still", text: "" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<AbortController>(undefined);
  const unsaved = useRef(false);
  const failing = useRef(false);
  const wait = useRef(FIRST_RETRY_MS);

  const hold = useCallback(() => {
    clearTimeout(timer.current);
    sending.current?.abort();
    unsaved.current = false;
    failing.current = false;
  }, []);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (form.current === null || !unsaved.current) return;
    sending.current?.abort();
    const own = new AbortController();
    sending.current = own;
    unsaved.current = false;
    try {
      const answer = await fetch(url, {
        method: "POST",
        body: fieldsOf(form.current),
        keepalive: true,
        signal: own.signal,
      });
      if (answer.status >= 500) throw new TypeError(String(answer.status));
      const { text } = (await answer.json()) as { text: string };
      wait.current = FIRST_RETRY_MS;
      failing.current = false;
      if (!unsaved.current) say({ step: answer.ok ? "saved" : "refused", text });
    } catch {
      if (own.signal.aborted) return;
      unsaved.current = true;
      failing.current = true;
      say({ step: "retrying", text: "Chưa lưu được, đang thử lại" });
      timer.current = setTimeout(save, wait.current);
      wait.current = Math.min(LONGEST_RETRY_MS, wait.current * 2);
    }
  }, [form, url]);

  const typing = useCallback(() => {
    unsaved.current = true;
    say((before) => (before.step === "retrying" ? before : { step: "unsaved", text: "Đang nhập, sẽ tự lưu nháp" }));
    clearTimeout(timer.current);
    timer.current = setTimeout(save, QUIET_MS);
  }, [save]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer to a post begins anew
  useEffect(() => say({ step: "still", text: "" }), [attempt]);

  useEffect(() => {
    const leaving = () => document.visibilityState === "hidden" && save();
    const warn = (event: BeforeUnloadEvent) => failing.current && event.preventDefault();
    window.addEventListener("online", save);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("online", save);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [save]);

  return { ...said, typing, hold };
}

/** The fields that hold something, without what the framework adds: some hundred bytes. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !name.startsWith("$")) fields.append(name, value);
  }
  return fields;
}
