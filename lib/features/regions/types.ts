import type { Region, Verdict } from "../../engine";
import type { HistoryRow } from "../dated/history";
import type { Days } from "../dated/recut";
import type { RegionStanding } from "./words";

/** What a row of the list says of a commune. */
export type RegionSaid = Days & { region: Region; document: string; standing: RegionStanding };

/** A row of the store that stands. */
export type RegionRow = RegionSaid & { id: number; unitKey: string };

/** A commune in the list of regions; `said` is `null` where none is recorded for today. */
export type RegionListRow = { code: string; name: string; said: RegionRow | null };

export type RegionListView = {
  /** ISO day. */
  today: string;
  total: number;
  /** Communes by standing, in the order of the words; `null` for those without a region. */
  counts: { standing: RegionStanding | null; count: number }[];
  districts: { code: string; name: string }[];
  asked: RegionFilter;
  groups: { district: string; rows: RegionListRow[] }[];
};

/** `district`: a code, or `null` for all. */
export type RegionFilter = { district: string | null; unchecked: boolean };

export type RegionPageView = {
  unit: { key: string; code: string; name: string; district: string };
  /** ISO day. */
  day: string;
  /** What holds on that day. */
  today: RegionRow | null;
  standing: HistoryRow[];
  replaced: HistoryRow[];
  seen: string;
};

/** What recording a region would do to the results of a commune. */
export type RegionPreview = {
  /** The day (ISO) on which both are judged: today, or the nearest day of the row. */
  day: string;
  from: string;
  to: string;
  sets: RegionEffect[];
};

/** By one set: the count of criteria, and each indicator whose level or verdict differs. */
export type RegionEffect = {
  setName: string;
  before: { met: number; atMost: number };
  after: { met: number; atMost: number };
  total: number;
  /** Criteria whose verdict differs: `11 Nghèo đa chiều: mới đạt`. */
  criteria: string[];
  indicators: RegionEffectIndicator[];
};

export type RegionEffectIndicator = {
  id: string;
  name: string;
  levels: { before: string; after: string };
  verdict: { before: Verdict; after: Verdict };
};
