import { z } from "zod";
import { isIsoDate } from "../format/date";

const MOST = 1e11;

/** The small shapes that facts are made of. */
export const isoDate = z.string().refine(isIsoDate, { error: "không phải ngày có thật dạng YYYY-MM-DD" });
export const text = z.string().trim().min(1);
export const year = z.int().min(1990).max(2100);
export const conclusion = z.enum(["met", "not_met"]);
export const provenance = {
  id: text.optional(),
  by: text.optional(),
  document: text.optional(),
  note: text.optional(),
  submittedAt: text.optional(),
  acceptedAt: text.optional(),
};

export const criterionShape = z.strictObject({
  criterion: text,
  conclusion,
  measuredOn: isoDate,
  referenceYear: year.optional(),
  ...provenance,
});

export const notApplicableShape = z.strictObject({
  indicator: text,
  applicable: z.literal(false),
  reason: text,
  measuredOn: isoDate.optional(),
  ...provenance,
});

/** What the store can keep; a figure beyond it is a slip of the pen. */
const figure = z.number().min(-MOST).max(MOST);

export const partsShape = z.record(z.string(), figure);

export const indicatorShape = z.strictObject({
  indicator: text,
  value: figure.optional(),
  values: partsShape.optional(),
  conclusion: conclusion.optional(),
  measuredOn: isoDate,
  referenceYear: year.optional(),
  kind: z.enum(["actual", "estimate"]).optional(),
  ...provenance,
});
