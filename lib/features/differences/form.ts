import type { Problem } from "../../format/problems";

/** The form of a conclusion that differs, as typed. */
export type TypedDifference = { conclusion: string; measuredOn: string; document: string; reason: string };

export type DifferState = { attempt: number; problems: Problem[]; said: string | null; typed: TypedDifference };

export function typedDifference(form: FormData): TypedDifference {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    conclusion: text("conclusion"),
    measuredOn: text("measuredOn"),
    document: text("document"),
    reason: text("reason"),
  };
}
