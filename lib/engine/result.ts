/** The explained result: every verdict with what it rests on, down to the level and the paper behind a figure. */

import type { Conclusion, Title } from "./facts";
import type { IsoDate, Layer, Level, LevelStanding, Measure, Operator, Region } from "./law";
import type { Reason } from "./reasons";

/** Missing never becomes `met`, and `unknown` never becomes `not_met`. */
export type Verdict = "met" | "not_met" | "unknown" | "not_applicable" | "not_in_force";

/** A level as it stands in a result. */
export type ResultLevel = {
  operator: Operator;
  value: number | string | null;
  unit: string;
  layer: Layer;
  region: Region | null;
  from: IsoDate;
  reference: string;
  source: string;
  standing: LevelStanding;
  part?: string;
  when?: Level["when"];
  year?: number;
  signUnchecked?: boolean;
  note?: string;
};

/** Where a figure or a conclusion comes from, without its content. */
export type Input = {
  measuredOn: IsoDate | null;
  referenceYear: number | null;
  kind: "actual" | "estimate";
  id?: string;
  by?: string;
  document?: string;
  note?: string;
  submittedAt?: string;
  acceptedAt?: string;
};

/** A declaration that the indicator does not apply, as it stands in a result. */
export type Exemption = { reason: string; measuredOn: IsoDate | null; by?: string; document?: string };

export type IndicatorResult = {
  id: string;
  name: string;
  verdict: Verdict;
  value?: number;
  values?: Record<string, number>;
  conclusion: Conclusion | null;
  basis: "level" | "conclusion" | null;
  levels: ResultLevel[];
  provisional: boolean;
  reasons: Reason[];
  /** Where the figure and the conclusion come from, apart. */
  figure: Input | null;
  concluded: Input | null;
  /** How it is measured: without it the levels could not be read again. */
  measure: Pick<Measure, "unit" | "shape" | "yearly">;
  /** A declaration that counts on the day; `null` where none does or the set does not allow one. */
  exemption: Exemption | null;
  /** Years of figures and conclusions that do not count because the title is of another year, ascending. */
  otherYears: number[];
};

export type CriterionResult = {
  id: string;
  name: string;
  group: string;
  verdict: Verdict;
  basis: "indicators" | "conclusion" | null;
  conclusion: Conclusion | null;
  provisional: boolean;
  concluded: Input | null;
  /** Years of conclusions that do not count because the title is of another year, ascending. */
  otherYears: number[];
  reasons: Reason[];
  indicators: IndicatorResult[];
};

export type Period = { from: IsoDate; to: IsoDate } | null;

export type Prerequisite = "met" | "not_met" | "unknown" | null;

/** The whole explained tree of one unit against one edition on one day. */
export type Standing = {
  set: string;
  /** The set's short name, in Vietnamese. */
  setName: string;
  edition: string;
  setHash: string;
  engineVersion: string;
  asOf: IsoDate;
  titleYear: number | null;
  /** When the set is in force; `null` for one without rules of its own. */
  period: Period;
  unit: { code: string; name: string; province: string; region: Region | null; titles: Title[] | null };
  verdict: Verdict;
  /** Whether a required earlier title is held; `null` where the set requires none. It does not change `verdict`. */
  prerequisite: Prerequisite;
  /** The sets one of whose titles is required before; `null` where none is. */
  requiredTitles: string[] | null;
  criteriaMet: number;
  /** Met if every unknown criterion turned out met: with `criteriaMet` it makes the range. */
  criteriaMetAtMost: number;
  criteriaTotal: number;
  indicatorsMet: number;
  indicatorsTotal: number;
  provisional: boolean;
  criteria: CriterionResult[];
};
