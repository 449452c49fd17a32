import type { WaitingGroup } from "../dashboards/types";
import type { PeriodRow } from "../periods/types";

/** A unit in a person's reach. */
export type WorkUnit = {
  code: string;
  name: string;
  district: string;
  why: string;
  met: number;
  metAtMost: number;
  waiting: number;
};

/** A kind of work that waits for this person, with how much of it and since too long. */
export type QueueItem = {
  kind: "enter" | "answer" | "check" | "confirm" | "accept";
  label: string;
  count: number;
  late: number;
  href: string;
  lateHref: string;
};

export type WorkView = {
  name: string;
  roles: string[];
  /** Whether they read figures at all. */
  reads: boolean;
  units: WorkUnit[];
  queue: QueueItem[];
  /** For how many working days something may wait at one step. */
  workingDays: number;
  /** What waits in reach, by the step and who holds it, the longest-waiting first; and how much there is of it. */
  held: { lines: WaitingGroup[]; total: number };
  /** Whether figures of every unit may be read. */
  everywhere: boolean;
  /** Editions that wait for a second person, this one; `null` for who decides on none. */
  proposals: number | null;
  /** Requests to open a locked period that wait for this person; `null` for who decides on none. */
  openings: number | null;
  /** Periods that still take figures. */
  periods: PeriodRow[];
  /** Files of this person that are read and neither written nor put aside. */
  openFiles: number;
  publications: { toApprove: number[]; mayPrepare: boolean; mayApprove: boolean };
  /** How many people wait for a new password; `null` for who does not manage accounts. */
  asking: number | null;
};
