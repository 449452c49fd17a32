import type { IsoDate, Verdict } from "../../engine";

/** What every public page says about itself: which publication it shows, and of which day. */
export type PublicationStamp = {
  number: number;
  /** Day the figures reach to; verdicts are of this day. */
  asOf: IsoDate;
  /** Day the leader approved it. */
  approvedOn: IsoDate;
};

/** The world a page lives in: its today, and whether the data are a sample. */
export type World = { today: IsoDate; sample: boolean };

/** One unit behind a target's count: named, or "chưa xác định tên". */
export type TargetEntry = {
  name: string;
  place: string | null;
  href: string | null;
  committedOn: IsoDate | null;
  completedOn: IsoDate | null;
  decidedOn: IsoDate | null;
};

export type TargetBar = {
  kind: string;
  name: string;
  planned: number;
  /** Criteria completed by the day (includes the decided ones). */
  completed: number;
  /** Decided by the day. */
  recognised: number;
  /** How many had committed to be complete before the publication's day: the mark on the bar. */
  committedByDay: number;
  /** `not_known`: of the whole year neither a result nor a commitment is known, so that the counts say nothing. */
  pace: "on_time" | "late" | "no_commitments" | "not_known";
  entries: TargetEntry[];
};

export type CommuneTile = {
  key: string;
  code: string;
  name: string;
  href: string;
  districtCode: string;
  column: number;
  row: number;
  /** Criteria met, and met at most where figures are missing. */
  met: number;
  metAtMost: number;
};

export type DistrictRow = {
  code: string;
  name: string;
  /** Its page. */
  href: string;
  communes: number;
  complete: number;
  /** Surely below 15, and at most, where figures are missing. */
  below15: number;
  below15AtMost: number;
  recognised: number;
  /** Criteria met per commune, one decimal. */
  average: number;
  averageAtMost: number;
};

export type CommuneChange = {
  name: string;
  href: string;
  before: number;
  after: number;
  gained: string[];
  lost: string[];
};

export type Watched = { name: string; district: string; href: string; met: number; metAtMost: number; detail: string };

/** Commitments of one kind of target whose day has passed. */
export type OverdueCount = { name: string; href: string; count: number };

export type HomeView = {
  world: World;
  publication: PublicationStamp;
  /** The past day that was asked for, to which links keep; `null` for the present. */
  day: IsoDate | null;
  year: number;
  /** `null` where no document names the day. */
  completeBy: IsoDate | null;
  daysLeft: number | null;
  targetDocument: { number: string; source: string };
  targets: TargetBar[];
  /** Share of indicator verdicts that rest on a figure or conclusion, 0–1, and how many of the levels are confirmed. */
  coverage: { known: number; total: number; confirmedLevels: number; levels: number };
  tiles: CommuneTile[];
  /** Wards and townships: drawn, not judged. */
  otherTiles: { code: string; name: string; districtCode: string; column: number; row: number }[];
  districts: DistrictRow[];
  /** By the criteria surely met; `mayRise`: communes that a missing figure could lift into a higher group. */
  groups: { label: string; from: number; to: number; count: number }[];
  mayRise: number;
  average: {
    computed: number;
    computedAtMost: number;
    published: { value: number; on: IsoDate; source: string; setName: string | null } | null;
  };
  /** Overdue commitments are public as counts by kind; who is late by how much stays inside. */
  attention: { below15: Watched[]; surelyBelow15: number; fallen: Watched[]; overdue: OverdueCount[] };
  recognisedTotal: number;
  changes: { since: IsoDate; rows: CommuneChange[] } | null;
};

/** Every commune with its verdicts, for the download beside the home page. */
export type ProgressTable = {
  world: World;
  publication: PublicationStamp;
  day: IsoDate | null;
  criteria: { id: string; name: string }[];
  rows: {
    code: string;
    name: string;
    district: string;
    met: number;
    /** Met if everything not known yet turned out met. */
    metAtMost: number;
    /** By criterion id. */
    verdicts: Record<string, Verdict>;
    /** Titles held on the day, in words. */
    titles: string[];
  }[];
};
