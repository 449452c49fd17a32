import type { Verdict } from "../../engine";
import type { DistrictRow } from "../progress/types";
import type { PageStamp } from "../publications/page-stamp";

/** A criterion as the head of a column. */
export type CriterionHead = { id: string; name: string };

/** One commune as a row of the matrix: its verdict on each criterion, in the order of the heads. */
export type CommuneCells = {
  code: string;
  name: string;
  href: string;
  /** The district in words; empty once there are none. */
  district: string;
  verdicts: Verdict[];
  /** Criteria met, and met at most where figures are missing. */
  met: number;
  metAtMost: number;
  recognised: boolean;
};

/** How many communes of a district do not meet a criterion, and of how many it is not known. */
export type HoldingBack = CriterionHead & { notMet: number; unknown: number };

export type DistrictLink = { name: string; href: string };

export type DistrictView = PageStamp & {
  code: string;
  /** `huyện Tuyên Hóa`. */
  name: string;
  /** `null` where the district has no commune. */
  summary: DistrictRow | null;
  /** Whether the commune set is in force on the publication's day; outside it nothing is counted. */
  inForce: boolean;
  set: { name: string; href: string };
  criteria: CriterionHead[];
  communes: CommuneCells[];
  /** Only criteria that some commune lacks, the worst first. */
  holding: HoldingBack[];
  /** Wards and townships: there, but not judged. */
  notJudged: string[];
  siblings: DistrictLink[];
};

export type ProvinceView = PageStamp & {
  inForce: boolean;
  set: { name: string; href: string };
  criteria: CriterionHead[];
  districts: DistrictRow[];
  communes: CommuneCells[];
  /** Criteria met per commune of the province, one decimal, and at most where figures are missing. */
  average: { computed: number; computedAtMost: number };
};
