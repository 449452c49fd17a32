/** The one door of the engine: everything else in this folder is how it is done. */

export { NANG_CAO, NTM, NTM_TITLE_SETS } from "./commune-sets";
export {
  CHANGE_WORDS,
  type Change,
  type Comparison,
  type CriterionComparison,
  compare,
  type NodeComparison,
} from "./compare";
export type { Cause, CauseCode } from "./compare-causes";
export { isConcluded, levelFor } from "./concluded";
export { evaluate, type HashedEdition } from "./evaluate";
export { type ExplainedLevel, type ExplainedNode, type Explanation, type ExplanationLine, explain } from "./explain";
export {
  type MissingCriterion,
  type MissingIndicator,
  type MissingOfSet,
  type NextTitle,
  nextTitle,
  TITLE_LADDER,
  type TitleRank,
} from "./next-title";
export { isBelow15, OFFICIAL_GROUPS, type OfficialGroup, officialGroup } from "./official-group";
export { isHeld } from "./totals";
export { recompute, type Trace, type TraceDifference, verifyTrace } from "./trace";
export * from "./types";
export { ENGINE_VERSION } from "./version";
export {
  conclusionInWords,
  figureInWords,
  LEVEL_STANDING_WORDS,
  levelInWords,
  levelsInWords,
  PREREQUISITE_WORDS,
  partInWords,
  SIGNS,
  VERDICT_WORDS,
} from "./words";
