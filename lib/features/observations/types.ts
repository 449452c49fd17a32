import type { IndicatorResult, Measure } from "../../engine";

/** One observation as a list or a form shows it. */
export type ObservationLine = {
  id: string;
  words: string;
  measuredOn: string;
  referenceYear: number;
  kind: "actual" | "estimate";
  by: string;
  author: string;
  submittedOn: string;
  note: string | null;
  document: string | null;
  state: "accepted" | "waiting" | "returned";
  returnReason: string | null;
};

/** The form for one indicator of one unit. */
export type EntryView = {
  unit: { key: string; code: string; name: string };
  setKey: string;
  setName: string;
  criterion: { id: string; name: string };
  indicator: { id: string; name: string; guidance: string | null };
  measure: Measure;
  figureNames: string[];
  /** Inside the portal hints are shown, and named as such. */
  levels: string[];
  result: IndicatorResult;
  /** Latest first. */
  history: ObservationLine[];
  seen: string;
  maySubmit: boolean;
};

/** A waiting observation in the office's list. */
export type WaitingRow = ObservationLine & {
  unitCode: string;
  unitName: string;
  districtName: string;
  subject: string;
  before: string | null;
  mine: boolean;
};

/** A commune with something waiting. */
export type WaitingUnit = { code: string; name: string; count: number };

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
