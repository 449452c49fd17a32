/** The law as data: what is measured, which level binds whom and when, and where each comes from. */

/** ISO calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

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
