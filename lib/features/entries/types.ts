import type { Verdict } from "../../engine";
import type { ObservationLine } from "../observations/types";
import type { Typed } from "./typed";

/** A set that a unit may be entered by. */
export type SetChoice = { key: string; name: string; chosen: boolean };

/** Where a criterion stands for whoever enters: everything there, something missing, and what is under way. */
export type CriterionState = {
  id: string;
  name: string;
  /** `null` where not all of it may be read. */
  verdict: Verdict | null;
  mayEnter: boolean;
  /** What this person reads of it. */
  indicators: { id: string; name: string }[];
  /** Indicators that this person sees, and how many of them have neither a figure nor a conclusion, accepted or waiting. */
  seen: number;
  missing: number;
  waiting: number;
  returned: number;
  /** When this person's draft was saved, as people say it. */
  draft: string | null;
};

export type UnitView = {
  unit: { code: string; name: string; place: string; isCommune: boolean };
  sets: SetChoice[];
  setKey: string;
  /** `null` where only some of it may be read. */
  met: { atLeast: number; atMost: number; total: number } | null;
  asOf: string;
  criteria: CriterionState[];
  drafts: number;
};

/** One figure of the form. */
export type FigureField = { name: string; label: string; unit: string; isShare: boolean };

/** What was said last, of the figure or of the conclusion. */
export type Last = ObservationLine;

export type IndicatorForEntry = {
  id: string;
  name: string;
  guidance: string | null;
  /** Inside the portal hints are shown, and named as such. */
  levels: string[];
  /** Whether a figure is judged by its level, so that nobody needs to conclude. */
  decided: boolean;
  yearly: boolean;
  figures: FigureField[];
  mayEnter: boolean;
  mayConclude: boolean;
  mayBeNotApplicable: boolean;
  verdict: Verdict;
  lastFigure: Last | null;
  lastSaid: Last | null;
  /** What is accepted and says otherwise than the last, which waits or came back: doubts and reasons compare with it. */
  acceptedFigure: Last | null;
  acceptedSaid: Last | null;
  /** The latest observation of it, whatever it says. */
  seen: string;
  /** A yearly figure that should be there by now. */
  due: string | null;
  /** How many papers of evidence it has; `null` for who may not read them. */
  papers: number | null;
};

export type CriterionView = {
  unit: { key: string; code: string; name: string };
  set: { key: string; name: string };
  criterion: { id: string; name: string };
  /** How a conclusion is called: the commune's own assessment, or an agency's. */
  saidLabel: string;
  indicators: IndicatorForEntry[];
  /** The conclusion on the whole criterion, where no figures of its indicators are kept. */
  whole: { last: Last | null; seen: string } | null;
  neighbours: { before: { id: string; name: string } | null; after: { id: string; name: string } | null };
  draft: { typed: Typed; savedAt: string } | null;
  /** The day that this person wrote last here today; what a form without a draft begins with. */
  day: string;
  /** In the order of the page. */
  fieldNames: string[];
};

/** A draft of this person, as it would be sent. */
export type DraftToSend = {
  setKey: string;
  setName: string;
  criterion: { id: string; name: string };
  savedAt: string;
  lines: { subject: string; words: string; measuredOn: string; doubts: string[] }[];
  problems: { place: string; text: string }[];
};

export type DraftsView = {
  unit: { key: string; code: string; name: string };
  drafts: DraftToSend[];
  /** What was shown: only this is sent. */
  seen: string;
  count: number;
};
