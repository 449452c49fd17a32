import { STEP_WORDS, STEPS } from "./workflow";

/** What came of a decision whose row is gone from the list: the name of its step, sent back, or decided before. */
const OTHERS: Record<string, string> = {
  "tra-lai": "Đã trả lại.",
  "tu-truoc": "Số liệu đó đã có người xử lý từ trước; chưa ghi gì thêm.",
};

/** The word of an address for an act that was done, or for one that came too late. */
export function outcomeSlug(act: string | null): string {
  const step = STEPS.find((one) => one === act);
  if (step !== undefined) return STEP_WORDS[step].slug;
  return act === "return" ? "tra-lai" : "tu-truoc";
}

/** The sentence for it; `null` where an address names none. */
export function outcomeInWords(slug: unknown): string | null {
  const step = STEPS.find((one) => STEP_WORDS[one].slug === slug);
  if (step !== undefined) return `Đã ${STEP_WORDS[step].act}.`;
  return typeof slug === "string" && Object.hasOwn(OTHERS, slug) ? (OTHERS[slug] ?? null) : null;
}
