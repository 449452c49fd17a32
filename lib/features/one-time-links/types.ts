/** What a link is for: the first password of a new account, or a new one where there has been one. */
export type Purpose = "first-password" | "new-password";

export type LinkHolder = { id: string; login: string; name: string; purpose: Purpose };

/** A link just made. The token is in no other place; whoever gets this shows it once and forgets it. */
export type MadeLink = {
  token: string;
  login: string;
  name: string;
  purpose: Purpose;
  /** Until when it can be used, in words: `10:14 ngày 07/09/2023`, business time. */
  until: string;
};

/** How long a link can be used, in hours. */
export const LINK_HOURS = 24;
