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
  state: "accepted" | "waiting" | "returned" | "replaced";
  returnReason: string | null;
  /** What looked doubtful when it was sent. */
  warnings: string[];
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
  /** Latest first, each with the steps taken on it and by whom. */
  history: (ObservationLine & { taken: string[] })[];
  seen: string;
  maySubmit: boolean;
  /** How a conclusion is called: the commune's own assessment, or an agency's. */
  saidLabel: string;
};
