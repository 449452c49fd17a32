import { z } from "zod";

const MOST_FIELDS = 1_000;
const LONGEST = 2_000;

const typed = z
  .record(z.string().max(100), z.string().max(LONGEST, { error: "dài quá 2.000 ký tự" }))
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, { error: "nhiều ô hơn một tiêu chí có thể có" });

/** The form of one criterion of a unit: text as typed, so that nothing is lost when it comes back. */
export const criterionInput = z.strictObject({
  unitKey: z.string().min(1),
  setKey: z.string().min(1),
  criterionId: z.string().min(1),
  typed,
});

export type CriterionInput = z.infer<typeof criterionInput>;

/** All drafts of a unit, as somebody has just seen them. */
export const draftsInput = z.strictObject({ unitKey: z.string().min(1), seen: z.string() });

export type DraftsInput = z.infer<typeof draftsInput>;
