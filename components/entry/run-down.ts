import type { KeyboardEvent } from "react";

const STOPS = "[data-run], button[type=submit]";

/** Enter goes to the next field of the column, with Shift to the one before; it never posts half a form. */
export function runDown(event: KeyboardEvent<HTMLFormElement>): void {
  const at = event.target;
  if (event.key !== "Enter" || event.nativeEvent.isComposing || !(at instanceof HTMLElement)) return;
  if (!(at instanceof HTMLInputElement || at instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const next = stops[stops.indexOf(at) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
