import type { Choices } from "./queries";

/** A grant with its days (ISO). `last` is what the field for its last day begins with; `null` where it has ended. */
export type GrantRow = {
  id: number;
  role: string;
  organisation: string;
  from: string;
  to: string | null;
  when: "now" | "later" | "past" | "taken back";
};

/** Something that was done to or by a person, from the log. Instants in words. */
export type PersonEvent = { sequence: string; at: string; by: string; what: string; reason: string | null };

/** One person as an administrator sees them. Instants in words, business time. */
export type PersonPage = {
  id: string;
  name: string;
  login: string;
  email: string | null;
  active: boolean;
  deactivated: { since: string; reason: string } | null;
  hasPassword: boolean;
  askedSince: string | null;
  linkUntil: string | null;
  /** The latest link this page has seen. */
  seen: string;
  lastSignIn: string | null;
  /** How many sessions live now. */
  sessions: number;
  factor: { since: string; codesLeft: number } | null;
  needsFactor: boolean;
  grants: GrantRow[];
  events: PersonEvent[];
  /** It is the administrator who looks: no actions. */
  self: boolean;
  choices: Choices;
};
