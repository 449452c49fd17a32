import type { Conclusion, Edition } from "../engine/types";
import type { About } from "../policy/can";
import type { CellPlace } from "./workbook/cells";

/** One figure, conclusion or "does not apply" of a file, close to an observation of the facts file. */
export type ImportEntry = {
  unitKey: string;
  set: string;
  indicator?: string;
  criterion?: string;
  value?: number;
  values?: Record<string, number>;
  conclusion?: Conclusion;
  notApplicable?: { reason: string };
  measuredOn: string;
  referenceYear: number;
  /** `estimate` is *ước*, `actual` is *thực hiện*. */
  kind: "actual" | "estimate";
  document?: string;
  note?: string;
  /** The cell it came from; of several cells, the first. */
  from: CellPlace;
};

/** One thing wrong with a file. An error keeps the file out; a warning is to be read. */
export type ImportProblem = {
  severity: "error" | "warning";
  sheet: string;
  row: number | null;
  /** Letters, as people see them. */
  column: string | null;
  cell: string | null;
  text: string;
};

/** A unit with the attributes it had between two days (both included; `to` is `null` while they last). */
export type DatedUnit = {
  key: string;
  code: string | null;
  name: string;
  kind: string;
  district: string | null;
  from: string;
  to: string | null;
};

/** What a file does not say itself. What it does say stands over the defaults. */
export type ImportContext = {
  editions: readonly Edition[];
  /** Every unit that a cell could mean, those above communes too, so that a name they share is seen to be shared. */
  units: readonly DatedUnit[];
  /** No figure can be measured after this day (ISO). */
  today: string;
  /** Whether the sender may enter anything of a unit; without it, of every unit. */
  inReach?: (unitKey: string) => boolean;
  /** Whether the sender may enter a figure of a subject of a unit, or conclude on it; without it, all of them. */
  may?: (what: "submit" | "conclude", unitKey: string, about: About) => boolean;
  set?: string;
  measuredOn?: string;
  referenceYear?: number;
  kind?: "actual" | "estimate";
  document?: string;
};

export type LayoutName = "long" | "wide-by-criterion" | "wide-by-indicator";

/** The figures of a file and what is wrong with it, errors first. */
export type ImportRead = { layouts: LayoutName[]; entries: ImportEntry[]; problems: ImportProblem[] };
