import type { Edition, IsoDate, Layer, LevelStanding, Measure, Region, SetStatus } from "../../engine";
import type { PageStamp } from "../publications/page-stamp";

/** A level as the public may read it. Of a recalled level (`hint`) only its place and its clause are left. */
export type PublicLevel = {
  layer: Layer;
  region: Region | null;
  year: number | null;
  from: IsoDate;
  to: IsoDate | null;
  /** The clause. */
  reference: string;
  standing: LevelStanding;
  /** What it demands; `null` unless it is confirmed or sourced. */
  demand: Demand | null;
};

/** The content of a confirmed or sourced level. */
export type Demand = {
  /** In words, with parts and conditions: `đạt mức độ 1 ≥ 70 % (khi số trường > 3)`. */
  words: string;
  value: number | string | null;
  /** The figure it binds, in words; `null` where there is only one. */
  part: string | null;
  source: string;
  signUnchecked: boolean;
};

/** The levels of one indicator for one place, in the order of their years. */
export type LevelGroup = { layer: Layer; region: Region | null; levels: PublicLevel[] };

export type SetIndicator = {
  id: string;
  name: string;
  measure: Measure;
  mayBeNotApplicable: boolean;
  guidance: string | null;
  note: string | null;
  levels: PublicLevel[];
};

export type SetCriterion = {
  id: string;
  name: string;
  group: string;
  indicators: SetIndicator[];
  /** How well its levels are known. */
  counts: LevelCounts;
};

/** Levels that the office compared with the signed text in one edition. */
export type ConfirmedInEdition = { on: IsoDate; label: string; levels: number };

/** How many levels are known how well; `indicators` and `grounded`: all, and those with a confirmed or sourced level. */
export type LevelCounts = Record<LevelStanding, number> & { levels: number; indicators: number; grounded: number };

export type EditionRow = { label: string; hash: string; publishedOn: IsoDate };

export type SetHead = {
  key: string;
  name: string;
  href: string;
  /** `xã`, `huyện`: what it is about. */
  unitKind: string;
  status: SetStatus;
  statusNote: string | null;
  inForce: Edition["inForce"];
  criteria: number;
  counts: LevelCounts;
};

export type SetView = PageStamp & {
  head: SetHead;
  prerequisite: { text: string; sets: { name: string; href: string }[] } | null;
  documents: Edition["documents"];
  criteria: SetCriterion[];
  /** Regions whose columns bind communes here on the publication's day; the others are for information. */
  regionsHere: Region[];
  edition: EditionRow;
  /** When levels were confirmed, the latest first; by two people of the office each. */
  confirmed: ConfirmedInEdition[];
  /** Other editions published up to the cut-off, the latest first. */
  otherEditions: EditionRow[];
  otherSets: { name: string; href: string }[];
};

export type SetsView = PageStamp & { sets: SetHead[] };
