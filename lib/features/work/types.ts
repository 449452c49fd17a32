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

export type WorkView = {
  name: string;
  roles: string[];
  units: WorkUnit[];
  waiting: number | null;
  /** Whether figures of every unit may be entered. */
  everywhere: boolean;
  /** Editions that wait for a second person, this one; `null` for who decides on none. */
  proposals: number | null;
  /** Files of this person that are read and neither written nor put aside. */
  openFiles: number;
  publications: { toApprove: number[]; mayPrepare: boolean; mayApprove: boolean };
  /** How many people wait for a new password; `null` for who does not manage accounts. */
  asking: number | null;
};
