import type { IsoDate } from "../../engine";
import type { TargetBar, TargetEntry } from "../progress/types";
import type { PageStamp } from "../publications/page-stamp";

/** The units of a target that read alike: one where it has a name, a count where names are not known. */
export type EntryRow = TargetEntry & { count: number };

export type YearBar = TargetBar & { rows: EntryRow[] };

export type YearView = PageStamp & {
  year: number;
  /** `null` where no document names the day. */
  completeBy: IsoDate | null;
  /** Days from the page's day to that day; negative once it is over. */
  daysLeft: number | null;
  document: string;
  source: string;
  bars: YearBar[];
  /** Whether the units behind the counts are made up: the document gives counts only. */
  namesAreSample: boolean;
  /** Years with targets, the latest first, this one among them. */
  years: { year: number; href: string }[];
};
