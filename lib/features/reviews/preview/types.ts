import type { Verdict } from "../../../engine";

/** A criterion or an indicator whose verdict acceptance would change. */
export type VerdictChange = { id: string; name: string; before: Verdict | null; after: Verdict | null };

/** What acceptance would change of one unit under one set. */
export type UnitEffect = {
  unitKey: string;
  setName: string;
  /** Criteria met, surely and at most. */
  before: [number, number];
  after: [number, number];
  criteria: VerdictChange[];
  indicators: VerdictChange[];
};
