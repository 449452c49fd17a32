import { z } from "zod";
import { typedDay } from "../../format/typed-day";

const reason = z.string().trim().max(2000, { error: "Lý do dài quá 2.000 ký tự" });
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Dài quá ${most} ký tự` });
const whole = (from: number, to: number, error: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error })
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error });

/** A period by the rule (year, and month where it is one), or by hand with its name and days. */
export const createInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("month"),
    year: year(),
    month: whole(1, 12, "Tháng từ 1 đến 12"),
    document: text(200),
  }),
  z.strictObject({ kind: z.literal("six_months"), year: year(), document: text(200) }),
  z.strictObject({ kind: z.literal("year"), year: year(), document: text(200) }),
  z
    .strictObject({
      kind: z.literal("ad_hoc"),
      name: text(120).min(1, { error: "Đặt tên kỳ báo cáo" }),
      from: typedDay("Ghi ngày đầu kỳ"),
      to: typedDay("Ghi ngày cuối kỳ"),
      document: text(200).min(1, { error: "Kỳ đột xuất phải có văn bản yêu cầu" }),
    })
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "Ngày cuối kỳ phải từ ngày đầu kỳ trở đi" }),
]);
export type CreateInput = z.infer<typeof createInput>;

function year() {
  return whole(2016, 2100, "Năm gồm bốn chữ số, từ 2016");
}

export const lockInput = z.strictObject({
  periodId: z.uuid(),
  reason: reason.min(1, { error: "Nêu lý do khóa kỳ" }),
});
export type LockInput = z.infer<typeof lockInput>;

/** `codes`: the communes, by their codes as typed. */
export const askInput = z.strictObject({
  periodId: z.uuid(),
  codes: text(1000).min(1, { error: "Ghi mã xã cần mở khóa" }),
  until: typedDay("Ghi ngày cuối được mở khóa"),
  reason: reason.min(1, { error: "Nêu lý do cần mở khóa" }),
});
export type AskInput = z.infer<typeof askInput>;

export const decideInput = z
  .strictObject({ openingId: z.uuid(), decision: z.enum(["approved", "declined"]), reason })
  .refine(({ decision, reason: given }) => decision === "approved" || given !== "", {
    path: ["reason"],
    error: "Nêu lý do không mở khóa",
  });
export type DecideInput = z.infer<typeof decideInput>;
