import { z } from "zod";
import { typedDay } from "../../format/typed-day";

const words = z.string().trim().max(2000, { error: "Dài quá 2.000 ký tự" });

/** The agency concludes otherwise than the unit. */
export const openInput = z.strictObject({
  observationId: z.uuid(),
  conclusion: z.enum(["met", "not_met"], { error: "Chọn đạt hoặc chưa đạt" }),
  measuredOn: typedDay("Ghi ngày kết luận"),
  document: z.string().trim().max(200, { error: "Số văn bản dài quá 200 ký tự" }),
  reason: words.min(1, { error: "Nêu vì sao kết luận khác" }),
});
export type OpenInput = z.infer<typeof openInput>;

/** The unit answers in words. */
export const answerInput = z.strictObject({
  differenceId: z.uuid(),
  text: words.min(1, { error: "Ghi nội dung giải trình" }),
});
export type AnswerInput = z.infer<typeof answerInput>;

/** The agency has read the answer. */
export const closeInput = z.strictObject({ differenceId: z.uuid() });
export type CloseInput = z.infer<typeof closeInput>;
