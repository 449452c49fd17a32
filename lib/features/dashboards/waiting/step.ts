/** An observation that waits, as far as it matters for whom. */
export type WaitingObservation = {
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  indicatorId: string | null;
  criterionId: string | null;
};

/** Who answers today for an indicator or a criterion (`set/id`), and for a measure; short names. */
export type Answering = {
  byIndicator: Map<string, string>;
  byCriterion: Map<string, string>;
  byMeasure: Map<string, string>;
};

/** The step an observation waits for, and the organisation that answers for what it is about. */
export type Step = { step: string; who: string };

const NOBODY = "Chưa phân công cơ quan";

/**
 * What an observation waits for. The one place that knows the steps: a chain of several steps is asked here, and every
 * table of what waits follows.
 */
export function stepOf(row: WaitingObservation, answering: Answering): Step {
  return { step: "Chấp nhận", who: organisationOf(row, answering) ?? NOBODY };
}

function organisationOf(
  row: WaitingObservation,
  { byIndicator, byCriterion, byMeasure }: Answering,
): string | undefined {
  if (row.subject === "measure") return byMeasure.get(row.measureKey ?? "");
  if (row.subject === "criterion") return byCriterion.get(`${row.setKey}/${row.criterionId}`);
  return byIndicator.get(`${row.setKey}/${row.indicatorId}`);
}
