import type { ObservationLine } from "../observations/types";
import type { Step } from "./workflow";

/** A waiting observation in a list of what is to be checked. */
export type WaitingRow = ObservationLine & {
  unitCode: string;
  unitName: string;
  districtName: string;
  subject: string;
  /** The level that its figure is held to, in words. */
  level: string | null;
  /** The page of its indicator, with its history and papers. */
  href: string | null;
  /** How many papers are evidence of it. */
  papers: number;
  before: string | null;
  mine: boolean;
  /** `huyện rà soát`: what it waits for. */
  waitsFor: string;
  /** ISO day since which it waits for that. */
  since: string;
  overdue: boolean;
  /** Steps taken so far, each with who took it. */
  taken: string[];
  /** Steps that this person may take now. */
  may: Step[];
  /** Whether the agency may conclude otherwise: of an indicator, not of a whole criterion. */
  mayDiffer: boolean;
  /** What acceptance would pass over, in words: needs a reason. */
  passesOver: string;
  /** The difference between what the unit and the agency say, where there is one. */
  differenceId: string | null;
};

/** What the address of the list asks for; empty is everything. */
export type ReviewFilter = {
  xa: string;
  huyen: string;
  tieuChi: string;
  coQuan: string;
  buoc: string;
  quaHan: string;
  trang: number;
};

export type FilterOption = { value: string; label: string; count: number };

/** The list of what waits, a page of it. */
export type ReviewView = {
  total: number;
  /** How many of them wait for this very person; they come first. */
  turns: number;
  page: number;
  pages: number;
  rows: WaitingRow[];
  filter: ReviewFilter;
  options: Record<"xa" | "huyen" | "tieuChi" | "coQuan" | "buoc", FilterOption[]>;
  /** The step that ticked rows are put to, where the list is of one. */
  ticking: Step | null;
  workingDays: number;
};
