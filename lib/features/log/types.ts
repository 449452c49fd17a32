import type { Problem } from "../../format/problems";
import type { TypedFilter } from "./schema";

/** One line of what an entry changed: the field in words, its value before and after. */
export type Change = { field: string; before: string | null; after: string | null };

/** What the keys in entries stand for: names to show, and where a subject can be looked at by this reader. */
export type Known = { names: Map<string, string>; links: Map<string, string>; logins: Map<string, string> };

/** A key of a row that stands in an entry, whole, with the field in words. */
export type FieldId = { field: string; id: string };

/** An entry as people read it. */
export type LogLine = {
  sequence: string;
  /** Business time, and the machine's where it is another minute. */
  at: string;
  machineAt: string | null;
  who: string;
  login: string | null;
  what: string;
  refused: boolean;
  subject: { kind: string; id: string; name: string; href: string | null };
  changes: Change[];
  /** The keys in what it changed, whole. */
  ids: FieldId[];
  reason: string | null;
  hash: string;
};

export type LogView = {
  typed: TypedFilter;
  problems: Problem[];
  lines: LogLine[];
  /** Addresses of the pages beside this one; `null` where there is none. */
  newer: string | null;
  older: string | null;
  csv: string;
  /** The communes by name, each with its code. */
  communes: { value: string; label: string }[];
  /** The kinds of subjects that the log knows, in words. */
  kinds: { value: string; label: string }[];
};
