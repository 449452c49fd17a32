import type { WaitingRow } from "../types";
import type { Step } from "../workflow";
import type { UnitEffect } from "./types";

/** Ticked observations before a step is taken on all of them. */
export type PreviewView = {
  step: Step;
  rows: WaitingRow[];
  /** Those on which this person may not take the step (any more). */
  cannot: WaitingRow[];
  effects: (UnitEffect & { unitName: string })[];
  /** What would be passed over by acceptance: needs a reason. */
  passesOver: string[];
  seen: string;
};
