import { z } from "zod";

const document = z
  .string()
  .trim()
  .min(1, { error: "Ghi văn bản phân công: số, ngày" })
  .max(300, { error: "Văn bản dài quá 300 ký tự" });

/** An organisation is to follow a commune for a year; the commune by its code of today. */
export const assignInput = z.strictObject({
  organisationKey: z.string().min(1, { error: "Chọn một cơ quan" }).max(100),
  code: z.string().regex(/^\d{5}$/, { error: "Chọn một xã" }),
  year: z
    .string()
    .regex(/^20\d\d$/, { error: "Ghi năm gồm bốn chữ số, ví dụ 2023" })
    .transform(Number),
  document,
});

/** It no longer does; the row stays. */
export const endInput = z.strictObject({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  reason: z
    .string()
    .trim()
    .min(1, { error: "Nêu lý do, căn cứ thôi phụ trách" })
    .max(300, { error: "Lý do dài quá 300 ký tự" }),
});

export type AssignInput = z.infer<typeof assignInput>;
export type EndInput = z.infer<typeof endInput>;
