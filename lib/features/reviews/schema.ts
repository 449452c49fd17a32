import { z } from "zod";
import { STEPS } from "./workflow";

/** What fits on one page of the list is what can be decided at once. */
export const MOST_AT_ONCE = 50;

const observationId = z.uuid();
const reason = z.string().trim().max(2000, { error: "Lý do dài quá 2.000 ký tự" });

/** Take a step on one waiting observation, or send it back; `reason` on a step says why another is passed over. */
export const reviewInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.enum(STEPS), observationId, reason: reason.default("") }),
  z.strictObject({
    act: z.literal("return"),
    /** The step at which it is sent back. */
    step: z.enum(STEPS).default("accept"),
    observationId,
    reason: reason.min(1, { error: "phải nêu lý do trả lại" }),
  }),
]);

export type ReviewInput = z.infer<typeof reviewInput>;

/** One step on many observations, all or none; `seen` names what the person was shown. */
export const reviewManyInput = z.strictObject({
  step: z.enum(STEPS),
  ids: z
    .array(z.uuid())
    .min(1, { error: "Chưa chọn số liệu nào" })
    .max(MOST_AT_ONCE, { error: `Mỗi lần tối đa ${MOST_AT_ONCE} số liệu` }),
  seen: z.string().max(64),
  reason: reason.default(""),
});

export type ReviewManyInput = z.infer<typeof reviewManyInput>;
