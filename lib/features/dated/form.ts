import { z } from "zod";
import type { Problem } from "../../format/problems";
import { typedDay, typedDayOrNone } from "../../format/typed-day";

/** The fields that every form of a dated list has, as posted; an empty last day is "until further notice". */
export const DATED_FIELDS = {
  /** The rows the person saw, by `seenOf`: another one's newer row is a conflict. */
  seen: z.string().max(2000),
  from: typedDay("Ghi ngày bắt đầu áp dụng"),
  to: typedDayOrNone(),
  document: z
    .string()
    .trim()
    .min(1, { error: "Ghi văn bản làm căn cứ: số, ngày" })
    .max(300, { error: "Văn bản dài quá 300 ký tự" }),
  reason: z.string().trim().max(2000, { error: "Lý do dài quá 2.000 ký tự" }),
};

export function inOrder({ from, to }: { from: string; to: string | null }): boolean {
  return to === null || from <= to;
}

export const OUT_OF_ORDER = { path: ["to"], error: "Ngày cuối phải từ ngày bắt đầu trở đi" };

/** What changes days gone by changes what the inside said of them: it needs a reason. */
export function reasonProblems(input: { from: string; reason: string }, today: string): Problem[] {
  if (input.from >= today || input.reason !== "") return [];
  return [{ place: "reason", text: "Ngày bắt đầu ở trong quá khứ: nêu lý do ghi, sửa" }];
}

/** Names exactly the rows that stand, so that whoever writes can say what they saw. */
export function seenOf(rows: readonly { id: number }[]): string {
  return rows
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join(".");
}

/** A form as typed, so that nothing is lost when it comes back. `choice`: the region, or the organisation. */
export type TypedDated = {
  seen: string;
  choice: string;
  from: string;
  to: string;
  document: string;
  standing: string;
  reason: string;
};

/** Reads the fields of a form; `choiceName` is the field of what is chosen. */
export function typedDated(form: FormData, choiceName: string): TypedDated {
  const text = (name: string) => String(form.get(name) ?? "");
  const { seen, from, to, document, standing, reason } = Object.fromEntries(
    ["seen", "from", "to", "document", "standing", "reason"].map((name) => [name, text(name)]),
  ) as Omit<TypedDated, "choice">;
  return { seen, choice: text(choiceName), from, to, document, standing, reason };
}

/** What a typed form says of the list, in one line: a preview is of exactly this. */
export function contentOf({ choice, from, to, document, standing }: TypedDated): string {
  return JSON.stringify([choice, from, to, document, standing]);
}

/** Whether what is posted to be written is exactly what was seen before. */
export function isPreviewed(form: FormData, typed: TypedDated): boolean {
  return form.get("act") === "save" && form.get("previewed") === contentOf(typed);
}

/** `attempt` counts the answers: the fields are drawn anew with what was typed, since a browser empties a posted form. */
export type DatedFormState<Preview> = { attempt: number; problems: Problem[]; typed: TypedDated } & (
  | { step: "form" }
  /** `again`: it was to be written, but said something else than what was seen. */
  | { step: "preview"; preview: Preview; of: string; again: boolean }
  | { step: "saved" }
  | { step: "conflict"; text: string }
);
