import type { IsoDate, Standing, Title, Verdict } from "../../engine";
import type { LevelCounts } from "../criteria-sets/types";
import type { CommuneCells, CriterionHead, HoldingBack } from "../districts/types";
import type { DistrictRow, PublicationStamp, TargetBar } from "../progress/types";
import type { UnitOn } from "../units/queries";
import type { Filter } from "./filter";

export type Choice = { key: string; name: string };

/** What every dashboard says of itself: inside figures, as of when, and which publication the public sees meanwhile. */
export type Frame = {
  today: IsoDate;
  now: Date;
  sample: boolean;
  published: PublicationStamp | null;
  filter: Filter;
  /** What the person may ask for; of one choice there is nothing to choose. */
  choices: { districts: Choice[]; sets: Choice[]; years: number[] };
  set: { key: string; name: string };
  /** Whether the set is in force today; outside it nothing is counted. */
  inForce: boolean;
  criteria: CriterionHead[];
  /** The short name of the organisation for which the person reads. */
  organisation: string;
  /** The whole province is in reach. */
  everywhere: boolean;
  /** The person decides about publications, and begins with the one page. */
  leads: boolean;
  /** How many communes are in reach, by the filter. */
  communes: number;
  /** The name of the only commune in reach. */
  commune: string | null;
  /** The year whose yearly figures must be there. */
  dueYear: number;
  /** How many indicators the person's organisation answers for, of all sets. */
  ownIndicators: number;
};

/** A commune in reach with where it stands by what is accepted now. */
export type JudgedUnit = {
  unit: UnitOn & { code: string };
  /** `null` since there are no districts. */
  district: UnitOn | null;
  standing: Standing;
  recognised: boolean;
  titles: Title[];
};

/** What waits for one step of one organisation, or of one district. */
export type WaitingGroup = {
  step: string;
  who: string;
  count: number;
  communes: number;
  /** Since when the longest of them waits for this step, and how many days that is. */
  oldest: IsoDate;
  days: number;
  /** How many wait longer than the working days a step may take. */
  late: number;
};

export type WaitingPart = {
  total: number;
  workingDays: number;
  byHolder: WaitingGroup[];
  byDistrict: WaitingGroup[];
};

/** One indicator over many communes. */
export type IndicatorRow = {
  id: string;
  name: string;
  criterion: string;
  met: number;
  notMet: number;
  unknown: number;
  notApplicable: number;
};

/** A registered unit whose committed day has passed; names stay inside. */
export type LateRow = {
  kind: string;
  name: string;
  place: string | null;
  href: string | null;
  committedOn: IsoDate;
  days: number;
};

export type VerdictChange = {
  code: string;
  commune: string;
  district: string;
  criterion: string;
  before: Verdict;
  after: Verdict;
};

export type WeekPart = {
  since: IsoDate;
  accepted: number;
  returned: number;
  changes: VerdictChange[];
  /** By commune, what was accepted and returned; communes where neither happened are left out. */
  byCommune: { code: string; commune: string; district: string; accepted: number; returned: number }[];
};

/** How much of what is due is there; yearly ones apart, of the year that is due. */
export type Completeness = {
  due: number;
  there: number;
  /** Indicators without a figure in criteria that carry a conclusion of their own. */
  covered: number;
  yearlyDue: number;
  yearlyThere: number;
  contradictions: number;
};

export type QualityRow = Completeness & { code: string; commune: string; district: string };

export type Contradiction = { code: string; commune: string; district: string; about: string; text: string };

/** A set with how complete its figures are where they are due, and how well its levels are known. */
export type SetQuality = Completeness & { key: string; name: string; communes: number; levels: LevelCounts };

export type QualityView = { frame: Frame; rows: QualityRow[]; contradictions: Contradiction[]; sets: SetQuality[] };

export type TargetsPart = {
  year: number;
  document: string;
  source: string;
  completeBy: IsoDate | null;
  daysLeft: number | null;
  bars: TargetBar[];
  late: LateRow[];
};

/** The communes of a district, or of the province, in one line. */
export type DistrictLine = DistrictRow & { key: string };

export type Summary = {
  communes: number;
  complete: number;
  recognised: number;
  average: number;
  averageAtMost: number;
};

export type OverviewView = {
  frame: Frame;
  summary: Summary;
  /** `null` for who does not read the whole province, and where the year has no targets. */
  targets: TargetsPart | null;
  districts: DistrictLine[];
  holding: HoldingBack[];
  communes: CommuneCells[];
  indicators: IndicatorRow[];
  waiting: WaitingPart;
  quality: Completeness;
  week: WeekPart;
};

export type CommunesView = { frame: Frame; communes: CommuneCells[] };
export type CriteriaView = { frame: Frame; holding: HoldingBack[]; indicators: IndicatorRow[] };
export type DistrictsView = { frame: Frame; districts: DistrictLine[] };
export type TargetsView = { frame: Frame; targets: TargetsPart };
export type IndicatorsView = { frame: Frame; indicators: IndicatorRow[] };
export type WaitingView = { frame: Frame; waiting: WaitingPart };
export type WeekView = { frame: Frame; week: WeekPart };

/** What waits for a leader, and what is to be known before a meeting: one sheet of paper. */
export type BriefView = {
  frame: Frame;
  targets: TargetsPart | null;
  districts: DistrictLine[];
  summary: Summary;
  waiting: { total: number; oldest: IsoDate | null; days: number };
  toApprove: { number: number; asOf: IsoDate; preparedBy: string; preparedOn: IsoDate }[];
};
