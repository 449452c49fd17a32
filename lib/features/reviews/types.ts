import type { ObservationLine } from "../observations/types";

/** A waiting observation in the office's list. */
export type WaitingRow = ObservationLine & {
  unitCode: string;
  unitName: string;
  districtName: string;
  subject: string;
  before: string | null;
  mine: boolean;
};

/** A commune with something waiting. */
export type WaitingUnit = { code: string; name: string; count: number };
