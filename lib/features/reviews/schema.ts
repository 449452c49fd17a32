import { z } from "zod";

/** Accept a waiting observation, or send it back with a reason. */
export const reviewInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("accept"), observationId: z.uuid() }),
  z.strictObject({
    act: z.literal("return"),
    observationId: z.uuid(),
    reason: z.string().trim().min(1, { error: "phải nêu lý do trả lại" }).max(2000),
  }),
]);

export type ReviewInput = z.infer<typeof reviewInput>;
