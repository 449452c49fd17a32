import { z } from "zod";

/** What a form for one indicator posts: text as typed, so that nothing is lost when it comes back. */
export const entryInput = z.strictObject({
  unitKey: z.string().min(1),
  setKey: z.string().min(1),
  indicatorId: z.string().min(1),
  /** The latest observation the person saw of this subject, or empty: somebody else's newer one is a conflict. */
  seen: z.string(),
  figures: z.record(z.string(), z.string()),
  conclusion: z.enum(["", "met", "not_met"], { error: "Chọn đạt hoặc chưa đạt" }),
  /** As people write it; read with the figures, since `5/9` is of the present year. */
  measuredOn: z.string(),
  referenceYear: z.string().regex(/^(\d{4})?$/, { error: "Năm của số liệu gồm bốn chữ số" }),
  kind: z.enum(["actual", "estimate"]),
  document: z.string().trim().max(200),
  note: z.string().trim().max(2000),
});

export type EntryInput = z.infer<typeof entryInput>;
