import type { About } from "../../../policy/can";
import type { Progress } from "../workflow";

/** An observation in the routine chain. */
export type HeldRow = {
  id: string;
  unitKey: string;
  about: About;
  /** By number and name. */
  subject: string;
  /** The level that its figure is held to, in words. */
  level: string | null;
  criterionId: string;
  authorId: string;
  submittedAt: Date;
  /** The organisation that answers for its subject today, if any does. */
  answeredBy: string | null;
  /** The indicator it concerns in the first set that knows it. */
  indicator: { setKey: string; indicatorId: string } | null;
  progress: Progress;
  /** Since when it waits for the step it waits for. */
  since: Date;
  /** A difference that its unit has not answered yet. */
  unanswered: boolean;
  /** The latest act on it, or empty: names what a person saw. */
  lastReviewId: string;
};
