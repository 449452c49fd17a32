import type { Problem } from "../../format/problems";
import type { Typed } from "./typed";

/**
 * What came of a post of the form. `attempt` counts the answers: the fields are drawn anew with what was typed, since a
 * browser empties a posted form.
 */
export type EntryFormState = {
  attempt: number;
  step: "form" | "draft" | "sent" | "wrong" | "doubtful" | "conflict";
  text: string;
  /** When the draft was saved with this post, in words. */
  saved: string;
  /** `null`: nothing was posted yet, so the draft stands. */
  typed: Typed | null;
  problems: Problem[];
  /** Doubtful, but nobody is kept from sending it. */
  doubts: Problem[];
  /** Names the doubts that were shown: who sends again with it has seen them. */
  shown: string;
};

export const NOT_POSTED: EntryFormState = {
  attempt: 0,
  step: "form",
  text: "",
  saved: "",
  typed: null,
  problems: [],
  doubts: [],
  shown: "",
};

/** What came of sending all drafts of a unit. */
export type DraftsState = { step: "form" | "sent" | "refused"; text: string; problems: Problem[] };
