import type { Days } from "../dated/recut";

/** An organisation follows a commune for a year; its days are those of the year. */
export type AssignmentSaid = Days & { organisationKey: string; unitKey: string; document: string };
export type AssignmentRow = AssignmentSaid & { id: number };

/** A line of the list. */
export type AssignmentLine = {
  id: number;
  organisation: string;
  commune: { code: string; name: string; district: string };
  document: string;
  recordedOn: string;
  recordedBy: string | null;
  /** ISO day since which it no longer stands. */
  endedOn: string | null;
  sample: boolean;
};

export type AssignmentList = {
  year: number;
  /** Years that have any, the latest first; the present one always. */
  years: number[];
  standing: AssignmentLine[];
  ended: AssignmentLine[];
  organisations: { key: string; shortName: string }[];
  communes: { code: string; name: string }[];
};
