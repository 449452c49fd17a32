import { z } from "zod";
import { tidyText } from "../../format/tidy";

const reason = z
  .string()
  .transform(tidyText)
  .pipe(z.string().min(5, { error: "Nêu lý do, ít nhất vài chữ" }).max(500, { error: "Lý do dài quá 500 ký tự" }));

/** What is done to another person's account, with the reason where it needs one. */
export const personInput = z.strictObject({ personId: z.uuid() });
export const reasonedInput = z.strictObject({ personId: z.uuid(), reason });
export type PersonInput = z.infer<typeof personInput>;
export type ReasonedInput = z.infer<typeof reasonedInput>;
