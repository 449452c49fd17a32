import { z } from "zod";
import { DATED_FIELDS, inOrder, OUT_OF_ORDER } from "../dated/form";
import { ANSWER_STANDING_WORDS, type AnswerStanding } from "./words";

/** Who answers for an indicator (`17.1`) or a whole criterion (`TC17`) of a set between two days. */
export const answerInput = z
  .strictObject({
    ...DATED_FIELDS,
    setKey: z.string().min(1).max(100),
    subject: z.string().min(1).max(20),
    organisationKey: z.string().min(1, { error: "Chọn một cơ quan" }).max(100),
    standing: z.enum(Object.keys(ANSWER_STANDING_WORDS) as [AnswerStanding], { error: "Chọn tình trạng đối chiếu" }),
  })
  .refine(inOrder, OUT_OF_ORDER);

export type AnswerInput = z.infer<typeof answerInput>;
