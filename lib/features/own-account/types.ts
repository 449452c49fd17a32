import type { Enrolling } from "../second-factor/totp";

/** A session of one's own. Instants in words, business time. */
export type OwnSession = { id: string; since: string; until: string; browser: string; current: boolean };

/** One's own account. */
export type OwnAccount = {
  name: string;
  login: string;
  email: string | null;
  roles: { role: string; organisation: string }[];
  hasPassword: boolean;
  factor: { since: string; codesLeft: number } | null;
  /** The person's roles ask for two steps: they cannot be turned off. */
  needsFactor: boolean;
  /** While an authenticator is being enrolled. */
  enrolling: Enrolling | null;
  sessions: OwnSession[];
};
