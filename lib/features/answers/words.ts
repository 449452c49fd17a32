/** How well it is known who answers for an indicator. */
export const ANSWER_STANDING_WORDS = {
  confirmed: "đã đối chiếu",
  hint: "theo ánh xạ thường gặp",
} as const;

export type AnswerStanding = keyof typeof ANSWER_STANDING_WORDS;
