/**
 * The vocabulary of judging. An `Edition` is the law as data, `Facts` is what is known about one unit, a `Standing` is
 * the explained result. All three are plain JSON values: no dates, no classes, no functions.
 */

/** ISO calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Missing never becomes `met`, and `unknown` never becomes `not_met`. */
export type Verdict = "met" | "not_met" | "unknown" | "not_applicable" | "not_in_force";

/** What the responsible agency concluded. */
export type Conclusion = "met" | "not_met";

/**
 * How well a level is known. `confirmed`: two people compared it with the signed annex. `secondary`: from a published
 * source. `hint`: recalled or weakly sourced, judges nobody. `not_established`: no usable value.
 */
export type LevelStanding = "confirmed" | "secondary" | "hint" | "not_established";

/**
 * Where a level comes from, in the order of lookup: the province's own decision, the region's column of the annex, the
 * common column. `reference` is printed in the annex for information and never looked up (income has no common level).
 */
export type Layer = "province" | "region" | "common" | "reference";

/** `none` demands that the figure is zero; `judged` that the responsible agency concludes on a requirement in words. */
export type Operator = "gte" | "gt" | "lte" | "lt" | "eq" | "none" | "judged";

/** The seven regions of QĐ 318/QĐ-TTg, by their column in the annex. */
export const REGIONS = {
  "trung-du-mien-nui-phia-bac": "Trung du miền núi phía Bắc",
  "dong-bang-song-hong": "Đồng bằng sông Hồng",
  "bac-trung-bo": "Bắc Trung Bộ",
  "duyen-hai-nam-trung-bo": "Duyên hải Nam Trung Bộ",
  "tay-nguyen": "Tây Nguyên",
  "dong-nam-bo": "Đông Nam Bộ",
  "dong-bang-song-cuu-long": "Đồng bằng sông Cửu Long",
} as const;

export type Region = keyof typeof REGIONS;

/**
 * What is measured. Several sets may refer to one measure (income); a changed meaning is a new measure.
 * `shape`: `judged` has no figure, `number` one, the others named figures (`MEASURE_PARTS`).
 * `yearly`: the figure belongs to a year and is judged by that year's level.
 */
export type Measure = {
  name: string;
  unit: string;
  shape: "judged" | "number" | "female_male" | "water" | "schools";
  yearly: boolean;
};

/** The named figures of each many-valued shape, and which of them are percentages. */
export const MEASURE_PARTS = {
  female_male: { female: "percent", male: "percent" },
  water: { total: "percent", piped: "percent" },
  schools: { schools: "count", minimum: "percent", level1: "percent" },
} as const;

/** Names of the parts in the words of the screens. */
export const PART_NAMES: Record<string, string> = {
  female: "nữ",
  male: "nam",
  total: "tổng số",
  piped: "từ hệ thống cấp nước tập trung",
  schools: "số trường",
  minimum: "đạt mức tối thiểu",
  level1: "đạt mức độ 1",
};

/** One dated value of a level. `part` names the figure it binds, `each` every one; `when` narrows it by another figure. */
export type Level = {
  operator: Operator;
  value: number | string | null;
  part?: string;
  when?: { part: string; operator: "gt" | "lte"; value: number };
  layer: Layer;
  province?: string;
  region?: Region;
  year?: number;
  from: IsoDate;
  to?: IsoDate;
  reference: string;
  source: string;
  standing: LevelStanding;
  /** The source words it "dưới" or "trên"; whether the limit itself passes has not been checked. */
  signUnchecked?: boolean;
  note?: string;
};

export type Indicator = {
  id: string;
  name: string;
  measure: string;
  mayBeNotApplicable: boolean;
  levels: Level[];
  guidance?: string;
  note?: string;
};

export type Criterion = { id: string; name: string; group: string; indicators: Indicator[]; note?: string };

/** Where the set itself stands: in use here, shown for reference, or only a name that old titles refer to. */
export type SetStatus = "in_use" | "reference" | "name_only";

/** Immutable content of a criteria set. Its hash is SHA-256 over its canonical JSON (RFC 8785). */
export type Edition = {
  format: 1;
  set: string;
  edition: string;
  name: string;
  shortName: string;
  unitKind: string;
  status: SetStatus;
  statusNote?: string;
  inForce: { from: IsoDate; to: IsoDate } | null;
  /** Sets one of whose titles must be held before; `null` where no title is required. */
  prerequisite: { sets: string[]; text: string } | null;
  documents: { number: string; issuedOn?: IsoDate; issuer: string; about: string; note?: string }[];
  measures: Record<string, Measure>;
  criteria: Criterion[];
};

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

/** Every reason a verdict can give, with what it means. The list is closed; a new code is a new engine version. */
export const REASON_CODES = {
  level_met: "The figure satisfies the level.",
  level_not_met: "The figure does not satisfy the level.",
  conclusion_met: "The responsible agency concluded that it is met.",
  conclusion_not_met: "The responsible agency concluded that it is not met.",
  no_value: "The level is known and demands a figure, but there is none.",
  no_conclusion: "Only a conclusion could decide, but there is none.",
  level_hint: "The level is recalled or weakly sourced and judges nobody.",
  level_not_established: "No level has been established.",
  sign_unchecked: "Whether the limit itself passes has not been checked at source.",
  region_unchecked: "The region of the unit has not been compared with the signed list.",
  contradiction: "A conclusion and the figures say different things.",
  year_used: "A yearly figure: the year whose figure stands and whose level applies.",
  other_year: "There are only figures of other years than the year of the title.",
  estimate: "The figure is an estimate (ước), not a result.",
  not_applicable: "The indicator does not apply to this unit.",
  not_in_force: "The set was not in force on that day.",
  all_met: "All applicable indicators are met.",
  some_not_met: "At least one indicator is not met.",
  some_unknown: "No indicator fails, but at least one has no verdict.",
  nothing_applicable: "Nothing in the criterion applies to this unit; it counts as met.",
  criterion_conclusion: "There are no indicator figures; the conclusion on the criterion stands.",
  criterion_conclusion_unused: "Indicator figures exist, so the conclusion on the criterion does not count.",
  no_data: "There are neither figures nor a conclusion.",
} as const;

export type ReasonCode = keyof typeof REASON_CODES;

/** One reason: its code, and the sentence (Vietnamese) that a screen, a document or an API shows. */
export type Reason = { code: ReasonCode; text: string };

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
  note?: string;
};

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
  reasons: Reason[];
  indicators: IndicatorResult[];
};

/** The whole explained tree of one unit against one edition on one day. */
export type Standing = {
  set: string;
  edition: string;
  setHash: string;
  engineVersion: string;
  asOf: IsoDate;
  titleYear: number | null;
  unit: { code: string; name: string; province: string; region: Region | null };
  verdict: Verdict;
  /** Whether a required earlier title is held; `null` where the set requires none. It does not change `verdict`. */
  prerequisite: "met" | "not_met" | "unknown" | null;
  criteriaMet: number;
  /** Met if every unknown criterion turned out met: with `criteriaMet` it makes the range. */
  criteriaMetAtMost: number;
  criteriaTotal: number;
  indicatorsMet: number;
  indicatorsTotal: number;
  provisional: boolean;
  criteria: CriterionResult[];
};
