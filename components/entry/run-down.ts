import type { KeyboardEvent } from "react";

const STOPS = "[data-run], button[type=submit]";

/**
 * Enter and the arrow down go to the next field of the column, Shift with Enter and the arrow up to the one before; none
 * posts half a form. In a list of choices the arrows choose, and with another key held they are the browser's.
 */
export function runDown(event: KeyboardEvent<HTMLFormElement>): void {
  const at = event.target;
  const step = stepOf(event);
  if (step === 0 || event.nativeEvent.isComposing || !(at instanceof HTMLElement)) return;
  const isText = at instanceof HTMLInputElement;
  if (!(isText || (event.key === "Enter" && at instanceof HTMLSelectElement))) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const next = stops[stops.indexOf(at) + step];
  if (event.key !== "Enter" && (!stops.includes(at) || next === undefined)) return;
  event.preventDefault();
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (key === "Enter") return shiftKey ? -1 : 1;
  if (shiftKey || altKey || ctrlKey || metaKey) return 0;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
}
