import type { Entry } from "./entry";
import { WHOLE } from "./typed";

/** What was said before of something, as far as sending needs it. */
export type KnownRow = {
  id: string;
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  measuredOn: Date;
  referenceYear: number;
  kind: string;
  value: { toNumber(): number } | null;
  values: unknown;
  conclusion: string | null;
  notApplicable: boolean;
  acceptedAt: Date | null;
  author: { name: string };
  /** Only those that returned it. */
  reviews: { id: string }[];
};

type Subject = Pick<Entry, "criterionId" | "indicatorId" | "measureKey">;
type About = Pick<KnownRow, "subject" | "measureKey" | "setKey" | "criterionId" | "indicatorId">;

/** Whether an observation is about the same as an entry: the measure of its indicator, the indicator, or the criterion. */
export function concerns(row: About, setKey: string, { criterionId, indicatorId, measureKey }: Subject): boolean {
  if (row.subject === "measure") return indicatorId !== WHOLE && row.measureKey === measureKey;
  if (row.setKey !== setKey) return false;
  if (row.subject === "indicator") return indicatorId !== WHOLE && row.indicatorId === indicatorId;
  return indicatorId === WHOLE && row.criterionId === criterionId;
}

/** `chỉ tiêu 17.4`, `tiêu chí 5`. */
export function subjectInWords({ criterionId, indicatorId }: Pick<Entry, "criterionId" | "indicatorId">): string {
  return indicatorId === WHOLE ? `tiêu chí ${criterionId}` : `chỉ tiêu ${indicatorId}`;
}

/** `chỉ tiêu 17.1, 17.4`, and `tiêu chí 5` where the whole is among them. */
export function subjectsInWords(subjects: readonly Pick<Entry, "criterionId" | "indicatorId">[]): string {
  const ids = [...new Set(subjects.map(({ indicatorId }) => indicatorId))].filter((id) => id !== WHOLE);
  const whole = subjects.filter(({ indicatorId }) => indicatorId === WHOLE).map(subjectInWords);
  return [...(ids.length === 0 ? [] : [`chỉ tiêu ${ids.join(", ")}`]), ...whole].join("; ");
}
