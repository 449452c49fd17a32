import type { Verb } from "../../policy/roles";

/** How often a person wants notices by mail. */
export const MAIL_CHOICES = {
  daily: "mỗi ngày một thư, khi có việc mới",
  weekly: "mỗi thứ Hai một thư, khi có việc mới",
  none: "không gửi thư",
} as const;

export type MailChoice = keyof typeof MAIL_CHOICES;

/**
 * Who hears of something: some people, everybody of an organisation, every holder of a verb for the whole province, or
 * whoever holds it for any unit.
 */
export type Audience =
  | { people: readonly string[] }
  | { organisationKey: string; but?: string | null }
  | { verb: Verb; but?: string | null }
  | { anywhere: Verb; but?: string | null };

/** What is to be told, before it is known to whom; entries with the same `key` are told as one. */
export type Draft = {
  audience: Audience;
  key: string;
  /** In words, given how many it stands for. */
  text: (count: number) => string;
  href: string;
};

export type NoticeLine = { id: string; text: string; href: string; at: Date; read: boolean };

export type NoticesView = {
  unread: number;
  lines: NoticeLine[];
  page: number;
  pages: number;
  /** Where mail would go; `null` without an address. */
  address: string | null;
  mail: MailChoice;
  /** Whether this portal sends mail at all. */
  sends: boolean;
  /** Mail that could not be sent so far, for who manages the portal. */
  stuck: { count: number; failure: string | null } | null;
};
