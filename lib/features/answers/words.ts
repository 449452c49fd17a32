/** How well it is known who answers for an indicator. */
export const ANSWER_STANDING_WORDS = {
  confirmed: "đã đối chiếu",
  hint: "chưa có văn bản",
} as const;

/** What stands for the document of a row that rests on custom; the portal came with such rows. */
export const BY_CUSTOM = "Tạm phân theo thông lệ, chưa có văn bản";

export type AnswerStanding = keyof typeof ANSWER_STANDING_WORDS;
