import type { CountRow } from "./counts/counts";
import type { CriteriaForms } from "./counts/criteria";
import type { Lock } from "./lock";

export type PeriodRow = {
  id: string;
  name: string;
  kind: string;
  from: string;
  to: string;
  lock: Lock | null;
  /** ISO day on which it locks by itself. */
  locksOn: string;
};

/** A locked period opened again for a unit, asked for or decided. */
export type OpeningRow = {
  id: string;
  periodId: string;
  period: string;
  unitName: string;
  reason: string;
  until: string;
  askedBy: string;
  askedOn: string;
  decision: "approved" | "declined" | null;
  decidedBy: string;
  decidedOn: string | null;
  decisionReason: string | null;
  /** Whether the lock is lifted for the unit today. */
  holds: boolean;
  mayDecide: boolean;
};

export type PeriodsView = {
  periods: PeriodRow[];
  asked: OpeningRow[];
  open: OpeningRow[];
  mayEdit: boolean;
  today: string;
  days: number;
};

export type PeriodPageView = {
  period: PeriodRow;
  createdBy: string;
  createdOn: string;
  document: string;
  /** The targets of its year; empty where there are none, and for who does not read the whole province. */
  counts: CountRow[];
  /** What the communes meet; `null` for the same, and where no set is in force. */
  criteria: CriteriaForms | null;
  openings: OpeningRow[];
  mayLock: boolean;
  mayAsk: boolean;
  /** The code of the one commune a person enters for. */
  ownCode: string;
};
