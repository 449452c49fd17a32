import type { About } from "../../policy/can";
import type { Figure } from "../observations/figures";
import type { Ratio } from "../observations/ratio";
import { WHOLE } from "./typed";

/** What a person says of one indicator, or of a whole criterion, before it is written. */
export type Entry = {
  criterionId: string;
  /** `WHOLE` where the criterion itself is concluded on. */
  indicatorId: string;
  measureKey: string | null;
  figure: Figure | null;
  ratios: Record<string, Ratio> | null;
  said: "met" | "not_met" | "not_applicable" | null;
  /** The basis of "does not apply". */
  reason: string | null;
  measuredOn: string;
  referenceYear: number;
  kind: "actual" | "estimate";
  document: string | null;
  note: string | null;
  seen: string;
  /** The field of the form at which something about this entry is said. */
  place: (field: string) => string;
};

/** What an entry is about, as the policy asks. */
export function aboutOf(
  setKey: string,
  { indicatorId, criterionId }: Pick<Entry, "indicatorId" | "criterionId">,
): About {
  return indicatorId === WHOLE ? { setKey, criterionId } : { setKey, indicatorId };
}

/** The entry as the facts file has it. */
export function inFactsFile(entry: Entry): Record<string, unknown> {
  const { criterionId, indicatorId, figure, said, reason, measuredOn, referenceYear, kind } = entry;
  if (indicatorId === WHOLE) return { criterion: criterionId, conclusion: said, measuredOn, referenceYear };
  if (said === "not_applicable") return { indicator: indicatorId, applicable: false, reason: reason ?? "", measuredOn };
  const conclusion = said === null ? {} : { conclusion: said };
  return { indicator: indicatorId, ...figure, ...conclusion, measuredOn, referenceYear, kind };
}

/** Whether an entry says more than a figure: who may only enter figures may not say it. */
export function concludes({ said }: Pick<Entry, "said">): boolean {
  return said !== null;
}
