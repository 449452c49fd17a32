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
  /** What was searched for, as typed, and the filters as they stand in the address; empty for all. */
  search: string;
  state: string;
  role: string;
  /** The page that is shown, how many there are, and how many people on all of them. */
  page: number;
  pages: number;
  found: number;
  rows: AccountRow[];
  /** What may be filtered by. */
  roles: { value: string; label: string }[];
  /** All people, whatever was searched for. */
  total: number;
  /** How many of all people wait for a new password. */
  asking: number;
};
