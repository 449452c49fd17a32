import type { FileHead } from "../files/types";
import type { DatedEffect } from "./compare";

/** One row of a file beside what stands. */
export type ListLine = {
  key: string;
  /** The commune, or the indicator. */
  subject: string;
  effect: DatedEffect | "written";
  /** What stands on its days, a line each; empty where nothing does. */
  before: string[];
  after: string;
  cell: string;
};

/** A file of a dated list. */
export type ListFileView = FileHead & {
  difference: { counts: Record<DatedEffect, number>; seen: string } | null;
  filter: DatedEffect | null;
  lines: ListLine[];
};

/** Which lines of a comparison are shown: in the address, and in words. */
export const LIST_FILTERS: readonly { filter: DatedEffect; query: string; label: string }[] = [
  { filter: "changed", query: "thay-doi", label: "thay đổi" },
  { filter: "new", query: "moi", label: "mới" },
  { filter: "same", query: "giu-nguyen", label: "đã có sẵn" },
];
