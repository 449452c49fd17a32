import { PART_NAMES } from "../../engine/types";
import { formatDate } from "../../format/date";
import type { Problem } from "../../format/problems";
import { WHOLE } from "./typed";

/** Said once for all figures of a screen; the others say in their text what they are about. */
const NAMES: Record<string, string> = { ...PART_NAMES, value: "", document: "số văn bản" };

/**
 * Problems as a list far from their fields says them, in the order of the page: `17.1, tổng số: không đọc được số “abc”`.
 * Without the name five fields may say the same.
 *
 * @param order the names of the fields, as the page has them
 */
export function namedProblems(problems: readonly Problem[], order: readonly string[]): Problem[] {
  return eachOnce(inOrder(problems, order)).map(({ place, text }) => ({ place, text: named(place, text) }));
}

/** A problem with the name of its field before it. */
export function named(place: string, text: string): string {
  const at = place.lastIndexOf(":");
  const field = NAMES[place.slice(at + 1)] ?? "";
  const id = place.slice(0, Math.max(0, at));
  const subject = at < 0 ? "" : id === WHOLE ? "cả tiêu chí" : id;
  const name = [subject, field].filter((word) => word !== "").join(", ");
  return name === "" ? text : `${capital(name)}: ${uncapital(text)}`;
}

/** In the order of the page; what has no field first. */
export function inOrder(problems: readonly Problem[], order: readonly string[]): Problem[] {
  const at = new Map(order.map((name, index) => [name, index]));
  return [...problems].sort((a, b) => (at.get(a.place) ?? -1) - (at.get(b.place) ?? -1));
}

/** One field that two indicators share says the same only once. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ place, text }) => {
    const key = `${place}\n${text}`;
    return !said.has(key) && said.add(key);
  });
}

/** What a rule of a file says, as a form says it: a sentence, its days as people write them. */
export function inForm(text: string): string {
  return capital(text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, formatDate));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Leaves `TDMNPB` as it is. */
function uncapital(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toUpperCase() && second !== " " ? text : first.toLowerCase() + text.slice(1);
}
