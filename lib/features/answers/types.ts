import type { HistoryRow } from "../dated/history";
import type { Days } from "../dated/recut";
import type { AnswerSubject } from "./subject";
import type { AnswerStanding } from "./words";

/** What a row of the list says of an indicator or a criterion. */
export type AnswerSaid = Days & { organisationKey: string; document: string; standing: AnswerStanding };

/** A row of the store that stands. */
export type AnswerRow = AnswerSaid & AnswerSubject & { id: number; setKey: string };

/** An organisation of the province that can answer for an indicator. */
export type OrganisationName = { key: string; name: string; shortName: string };

/** A criterion or an indicator in the list; `said` is `null` where nothing of its own is recorded for today. */
export type AnswerListRow = {
  word: string;
  name: string;
  said: (AnswerRow & { organisation: string }) | null;
};

export type AnswerListView = {
  today: string;
  set: { key: string; name: string };
  sets: { key: string; name: string }[];
  counts: { own: number; hints: number };
  criteria: { criterion: AnswerListRow; indicators: AnswerListRow[] }[];
};

export type AnswerPageView = {
  set: { key: string; name: string };
  subject: { word: string; name: string };
  today: (AnswerRow & { organisation: string }) | null;
  /** Who answers for the criterion, where the indicator has nobody of its own. */
  ofCriterion: string | null;
  organisations: OrganisationName[];
  standing: HistoryRow[];
  replaced: HistoryRow[];
  seen: string;
};
