import type { Problem } from "../../format/problems";

/** A form as typed, so that nothing is lost when it comes back. */
export type TypedEntry = {
  seen: string;
  figures: Record<string, string>;
  conclusion: string;
  measuredOn: string;
  referenceYear: string;
  kind: string;
  document: string;
  note: string;
};

/** `attempt` counts the answers: the fields are drawn anew with what was typed, since a browser empties a posted form. */
export type EntryState = { attempt: number; problems: Problem[]; typed: TypedEntry } & (
  | { step: "form" }
  | { step: "saved" }
  | { step: "conflict"; text: string }
);

/** Reads the fields of the form; the names are those of `TypedEntry`, figures by their own names. */
export function typedEntry(form: FormData, figureNames: string[]): TypedEntry {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    seen: text("seen"),
    figures: Object.fromEntries(figureNames.map((name) => [name, text(name)])),
    conclusion: text("conclusion"),
    measuredOn: text("measuredOn"),
    referenceYear: text("referenceYear"),
    kind: text("kind") === "" ? "actual" : text("kind"),
    document: text("document"),
    note: text("note"),
  };
}
