/** What is known about one unit: who it is, which titles it holds, and what was observed. */

import type { IsoDate, Region } from "./law";

/** What the responsible agency concluded. */
export type Conclusion = "met" | "not_met";

/** A title held: the set it was awarded by and the day of the decision. */
export type Title = { set: string; decidedOn: IsoDate; titleYear?: number; withdrawnOn?: IsoDate };

export type FactUnit = {
  code: string;
  name: string;
  /** Folded name of the province (`quang-binh`). */
  province: string;
  region: Region | null;
  /** False where the commune's region has not been compared with the signed list. */
  regionChecked: boolean;
  /** `null` when nothing is known about titles. */
  titles: Title[] | null;
};

type Provenance = {
  id?: string;
  by?: string;
  document?: string;
  note?: string;
  submittedAt?: string;
  acceptedAt?: string;
};

/** Figures or a conclusion on one indicator. */
export type IndicatorObservation = Provenance & {
  indicator: string;
  value?: number;
  values?: Record<string, number>;
  conclusion?: Conclusion;
  measuredOn: IsoDate;
  referenceYear: number;
  /** `estimate` is *ước*, `actual` is *thực hiện*. */
  kind: "actual" | "estimate";
};

/** A declaration that an indicator does not apply to the unit. */
export type NotApplicable = Provenance & {
  indicator: string;
  applicable: false;
  reason: string;
  measuredOn: IsoDate | null;
};

/** A conclusion on a whole criterion, where indicator figures are not kept. */
export type CriterionObservation = Provenance & {
  criterion: string;
  conclusion: Conclusion;
  measuredOn: IsoDate;
  referenceYear: number;
};

export type FactObservation = IndicatorObservation | NotApplicable | CriterionObservation;

export type Facts = { unit: FactUnit; observations: FactObservation[] };

/** `titleYear`: judge for a title of that year, so that yearly figures of other years do not count. */
export type EvaluateOptions = { asOf: IsoDate; titleYear?: number };
