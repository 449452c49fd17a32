/** One person as the administrator's list shows them. Instants in words, business time. */
export type AccountRow = {
  id: string;
  login: string;
  name: string;
  /** Roles held today, each with its organisation. */
  roles: { role: string; organisation: string }[];
  active: boolean;
  hasPassword: boolean;
  /** Since when they wait for a new password; `null` where they did not ask. */
  askedSince: string | null;
  /** Until when the link they have can be used; `null` where there is none. */
  linkUntil: string | null;
  /** The latest link this list has seen; goes back with the wish for another. */
  seen: string;
  /** An administrator makes no link for themselves here, and nobody gets one who is deactivated. */
  mayHaveLink: boolean;
};

export type AccountsView = {
  /** What was searched for, as typed. */
  search: string;
  rows: AccountRow[];
  /** All people, whatever was searched for. */
  total: number;
  /** How many of all people wait for a new password. */
  asking: number;
};
