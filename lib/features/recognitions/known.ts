import { fromDbDate } from "../../server/dates";

/** The dated columns of a recognition, each with the instant it became known. */
export type RecognitionDates = {
  criteriaCompletedOn: Date | null;
  decidedOn: Date | null;
  decision: string | null;
  withdrawnOn: Date | null;
  recordedAt: Date;
  decisionRecordedAt: Date | null;
  withdrawalRecordedAt: Date | null;
};

export type KnownRecognition = {
  completedOn: string | null;
  decidedOn: string | null;
  decision: string | null;
  withdrawnOn: string | null;
};

/**
 * A recognition as it was known at an instant and stood on a day: a decision entered after a cut-off, or taken after the
 * day, is not there yet. A title decided without a recorded completion was complete when it was decided.
 */
export function knownRecognition(
  row: RecognitionDates,
  { asOf, knownAt }: { asOf: string; knownAt: Date },
): KnownRecognition {
  const by = (date: Date | null, recordedAt: Date | null) => {
    if (date === null || recordedAt === null || recordedAt > knownAt) return null;
    const day = fromDbDate(date);
    return day <= asOf ? day : null;
  };
  const decidedOn = by(row.decidedOn, row.decisionRecordedAt);
  return {
    completedOn: by(row.criteriaCompletedOn, row.recordedAt) ?? decidedOn,
    decidedOn,
    decision: decidedOn === null ? null : row.decision,
    withdrawnOn: by(row.withdrawnOn, row.withdrawalRecordedAt),
  };
}
